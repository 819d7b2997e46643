import { isAddress } from '../facts/hex.ts'
import {
  askOfTransaction,
  isRequest,
  isTransaction,
  isTypedData,
  NOBODY,
  type PastedRequest,
  readPastedObject,
} from './read-pasted-object.ts'

/** What a person may say that the pasted text is; `auto`: it is worked out from its shape. */
export const PASTED_KINDS = ['auto', 'calldata', 'transaction', 'typed-data', 'message'] as const
export type PastedKind = (typeof PASTED_KINDS)[number]

/** As typed. `account` is whose request it is said to be; `to` and `value` go with calldata. */
export interface Pasted {
  readonly text: string
  readonly as: PastedKind
  readonly account: string
  readonly to: string
  /** Wei, decimal. */
  readonly value: string
}

export type PastedProblem = 'nothing' | 'too-long' | 'bad-account' | 'bad-contract' | 'bad-value' | 'not-that'

const MAX_CHARS = 1_048_576

/**
 * The wallet request that a pasted text stands for: a JSON-RPC or WalletConnect request, a transaction as JSON or as raw
 * bytes, calldata, typed data, or a message, whose spaces and line ends are part of it.
 */
export function readPasted(pasted: Pasted): PastedRequest | PastedProblem {
  const text = pasted.text.trim()
  if (text === '') return 'nothing'
  if (text.length > MAX_CHARS) return 'too-long'
  const [account, to, value] = [pasted.account.trim(), pasted.to.trim(), pasted.value.trim()]
  if (account !== '' && !isAddress(account)) return 'bad-account'
  if (to !== '' && !isAddress(to)) return 'bad-contract'
  if (!/^\d{0,78}$/.test(value)) return 'bad-value'
  const kind = pasted.as === 'auto' ? kindOf(text, to) : pasted.as
  switch (kind) {
    case 'message':
      return { method: 'personal_sign', params: [pasted.text, account || NOBODY] }
    case 'calldata':
      if (!isHex(text)) return 'not-that'
      if (to === '') return 'bad-contract'
      return askOfTransaction({ ...(account === '' ? {} : { from: account }), to, data: text, value: toHex(value) })
    case 'transaction':
      if (isHex(text)) return { method: 'eth_sendRawTransaction', params: [text] }
      return readPastedObject(text, account, (json) => isTransaction(json) || isRequest(json)) ?? 'not-that'
    case 'typed-data':
      return readPastedObject(text, account, isTypedData) ?? 'not-that'
    case 'hash':
      return { method: 'eth_sign', params: [account || NOBODY, text] }
    case 'object':
      return (
        readPastedObject(text, account, () => true) ?? {
          method: 'personal_sign',
          params: [pasted.text, account || NOBODY],
        }
      )
  }
}

function kindOf(text: string, to: string): Exclude<PastedKind, 'auto'> | 'hash' | 'object' {
  if (text.startsWith('{') || text.startsWith('[')) return 'object'
  if (!isHex(text)) return 'message'
  if (to !== '') return 'calldata'
  if (isRlpTransaction(text)) return 'transaction'
  if (text.length === 66) return 'hash'
  return text.length % 64 === 10 ? 'calldata' : 'message'
}

/** Whether the bytes are one RLP list by their own length, with a type in front or without. */
function isRlpTransaction(text: string): boolean {
  const bytes = text.slice(/^0x0[1-4]/i.test(text) ? 4 : 2)
  const head = Number.parseInt(bytes.slice(0, 2), 16)
  const size = bytes.length / 2
  if (head >= 0xc0 && head <= 0xf7) return size === 1 + head - 0xc0
  if (!(head >= 0xf8)) return false
  const width = head - 0xf7
  return size === 1 + width + Number.parseInt(bytes.slice(2, 2 + 2 * width), 16)
}

function isHex(text: string): text is `0x${string}` {
  return /^0x([0-9a-fA-F]{2})+$/.test(text)
}

function toHex(value: string): string {
  return `0x${BigInt(value === '' ? '0' : value).toString(16)}`
}
