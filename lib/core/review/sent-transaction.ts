import type { Hex } from '../facts/hex.ts'
import type { LedgerRecord } from './ledger-record.ts'

const SENDS = new Set(['eth_sendTransaction', 'eth_sendRawTransaction'])

/** The hash of the transaction that the wallet says it sent for this request; null where it sent none. */
export function sentTransaction({ held, entry }: LedgerRecord): Hex | null {
  if (!SENDS.has(held.method) || entry.answer?.ok !== true) return null
  const [, hash] = /^"(0x[0-9a-fA-F]{64})"$/.exec(entry.answer.value) ?? []
  return hash === undefined ? null : (hash.toLowerCase() as Hex)
}

/** Whether it sent a transaction of which it is not known yet what became of it. */
export function isAwaited(record: LedgerRecord): boolean {
  return sentTransaction(record) !== null && record.outcome === undefined && record.review !== null
}
