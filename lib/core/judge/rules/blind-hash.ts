import { size } from 'viem/utils'
import { readUtf8 } from '../../decode/read-utf8.ts'
import type { Hex } from '../../facts/hex.ts'
import type { WalletRequest } from '../../request/wallet-request.ts'
import type { Severity } from '../finding.ts'
import type { Evidence, Rule } from '../rule.ts'

/** EIP-712 data in the form that is hashed for its signature: mark, domain's hash, message's hash. */
const HASHED_TYPED_DATA = /^0x1901(?:[0-9a-f]{2}){64}$/

/**
 * A hash is signed, and nobody can tell what for. `danger` for eth_sign, whose signature may be a whole transaction's;
 * wallets have given it up. `caution` where the wallet puts its mark before the hash, or a contract wraps it: that is no
 * transaction, but may be a Safe's, an order's or a login's.
 */
export const blindHash: Rule = {
  code: 'blind-hash',
  judge: (evidence) => {
    const severity = severityOf(evidence)
    const factIds = evidence.meaning.fields.map(({ factId }) => factId)
    const params = { marked: severity === 'caution' }
    return { result: severity === null ? [] : [{ code: 'blind-hash', severity, params, factIds }], needs: [] }
  },
}

function severityOf({ request, facts }: Evidence): Severity | null {
  if (request.kind === 'blind-hash') return 'danger'
  const wrapped = facts.some(({ kind, value }) => kind === 'blind' && value === 'wrapped-message')
  return wrapped || (request.kind === 'message' && isHash(request)) ? 'caution' : null
}

/** As bytes, or spelled in hex, which some wallets turn into bytes. 32 letters of plain text are a text. */
function isHash({ bytes }: Extract<WalletRequest, { kind: 'message' }>): boolean {
  const text = readUtf8(bytes)
  const isText = text !== null && !/(?!\n)\p{Cc}/u.test(text)
  const spelled = text === null ? undefined : /^(?:0x)?([0-9a-f]{64}|1901[0-9a-f]{128})$/i.exec(text.trim())?.[1]
  const signed = isText ? spelled && (`0x${spelled.toLowerCase()}` as Hex) : bytes
  return signed !== undefined && signed !== '' && (size(signed) === 32 || HASHED_TYPED_DATA.test(signed))
}
