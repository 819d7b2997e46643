import type { LedgerRecord } from '../core/review/ledger-record.ts'
import { type ReviewItem, STAGES } from './contracts/review-messages.ts'

/** A record as the review window is to see it. */
export function makeReviewItem({ held, entry, review, outcome }: LedgerRecord): ReviewItem {
  const { requestId, digest, origin, topOrigin, provider, method, text } = held
  const { state, revision, chainId, account, voided, pending, shownRun, run, reviewingSinceMs } = entry
  // Until a new run has shown something, nothing that stands on the screen can be accepted.
  const stages = shownRun === run ? STAGES.filter((stage) => pending.includes(stage)) : [...STAGES]
  return {
    requestId,
    state,
    digest,
    revision,
    origin,
    ...(topOrigin === undefined ? {} : { topOrigin }),
    provider: { ...provider },
    method,
    text,
    chainId,
    account,
    heldAtMs: reviewingSinceMs,
    pending: stages,
    review,
    ...(voided === undefined ? {} : { voided }),
    ...(outcome === undefined ? {} : { outcome }),
  }
}
