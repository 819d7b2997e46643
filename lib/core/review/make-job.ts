import type { LedgerRecord } from './ledger-record.ts'
import { listEarlier } from './list-earlier.ts'
import type { ReviewJob } from './review-job.ts'

/** The engine's job for a record as it stands among `all` of the ledger. */
export function makeJob(record: LedgerRecord, all: readonly LedgerRecord[], nowMs: number): ReviewJob {
  const { held, entry, endpoints, abiSource, lightClients = [], accepted = [] } = record
  const earlier = listEarlier(record, all)
  const { requestId, method, text, origin, topOrigin } = held
  return {
    requestId,
    run: entry.run,
    method,
    text,
    context: {
      origin,
      ...(topOrigin === undefined ? {} : { topOrigin }),
      chainId: entry.chainId,
      account: entry.account,
      now: Math.floor(nowMs / 1000),
    },
    ...(earlier.length > 0 ? { earlier: [...earlier] } : {}),
    endpoints: [...endpoints],
    ...(abiSource ? { abiSource } : {}),
    ...(accepted.length > 0 ? { accepted: [...accepted] } : {}),
    ...(lightClients.length > 0 ? { lightClients: [...lightClients] } : {}),
  }
}
