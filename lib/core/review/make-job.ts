import type { LedgerRecord } from './ledger-record.ts'
import type { ReviewJob } from './review-job.ts'

/** The engine's job for a record as it stands. */
export function makeJob(
  { held, entry, endpoints, abiSource, lightClients = [] }: LedgerRecord,
  nowMs: number,
): ReviewJob {
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
    endpoints: [...endpoints],
    ...(abiSource ? { abiSource } : {}),
    ...(lightClients.length > 0 ? { lightClients: [...lightClients] } : {}),
  }
}
