import type { HistoryRecord } from './history-record.ts'
import type { LedgerRecord } from './ledger-record.ts'

/** What the history keeps of a request that has ended; null while it has not. */
export function makeHistoryRecord({ held, entry, review }: LedgerRecord, endedAtMs: number): HistoryRecord | null {
  const { state, decision, standing, answer, chainId, account } = entry
  if (state !== 'answered' && state !== 'rejected' && state !== 'unknown') return null
  const { requestId, heldAtMs, origin, topOrigin, method, text, digest, provider } = held
  return {
    requestId,
    heldAtMs,
    endedAtMs,
    origin,
    ...(topOrigin === undefined ? {} : { topOrigin }),
    provider: provider.name ?? provider.rdns ?? '',
    method,
    text,
    digest,
    chainId,
    account,
    state,
    review,
    decision,
    standing,
    ...(answer === undefined ? {} : { answer }),
  }
}
