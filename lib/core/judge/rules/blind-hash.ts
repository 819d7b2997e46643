import { size } from 'viem/utils'
import { readUtf8 } from '../../decode/read-utf8.ts'
import type { Hex } from '../../facts/hex.ts'
import type { WalletRequest } from '../../request/wallet-request.ts'
import type { Evidence, Rule } from '../rule.ts'

/** EIP-712 data in the form that is hashed for its signature: mark, domain's hash, message's hash. */
const HASHED_TYPED_DATA = /^0x1901(?:[0-9a-f]{2}){64}$/

/**
 * A hash is signed, and nobody can tell what for. `caution`: nothing shows what it is for, and that is just what is wrong
 * with it. Without a mark (eth_sign) it may be a whole transaction's, and wallets have given that up; with the wallet's mark
 * before it, or wrapped by a contract, it is no transaction, but may be a Safe's, an order's or a login's.
 */
export const blindHash: Rule = {
  code: 'blind-hash',
  judge: (evidence) => {
    if (!isBlind(evidence)) return { result: [], needs: [] }
    const factIds = evidence.meaning.fields.map(({ factId }) => factId)
    const params = { marked: evidence.request.kind !== 'blind-hash' }
    return { result: [{ code: 'blind-hash', severity: 'caution', params, factIds }], needs: [] }
  },
}

function isBlind({ request, facts }: Evidence): boolean {
  if (request.kind === 'blind-hash') return true
  const wrapped = facts.some(({ kind, value }) => kind === 'blind' && value === 'wrapped-message')
  return wrapped || (request.kind === 'message' && isHash(request))
}

/** As bytes, or spelled in hex, which some wallets turn into bytes. 32 letters of plain text are a text. */
function isHash({ bytes }: Extract<WalletRequest, { kind: 'message' }>): boolean {
  const text = readUtf8(bytes)
  const isText = text !== null && !/(?!\n)\p{Cc}/u.test(text)
  const spelled = text === null ? undefined : /^(?:0x)?([0-9a-f]{64}|1901[0-9a-f]{128})$/i.exec(text.trim())?.[1]
  const signed = isText ? spelled && (`0x${spelled.toLowerCase()}` as Hex) : bytes
  return signed !== undefined && signed !== '' && (size(signed) === 32 || HASHED_TYPED_DATA.test(signed))
}
