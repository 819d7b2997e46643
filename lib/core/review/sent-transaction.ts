import type { Hex } from '../facts/hex.ts'
import type { LedgerRecord } from './ledger-record.ts'

/** The hash of the transaction that the wallet says it sent for this request; null where it sent none. */
export function sentTransaction({ held, entry }: LedgerRecord): Hex | null {
  if (held.method !== 'eth_sendTransaction' || entry.answer?.ok !== true) return null
  const [, hash] = /^"(0x[0-9a-fA-F]{64})"$/.exec(entry.answer.value) ?? []
  return hash === undefined ? null : (hash.toLowerCase() as Hex)
}
