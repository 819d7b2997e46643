import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Verdict } from '../../core/judge/verdict.ts'

export type ShownVerdict = Verdict | 'checking'

/**
 * A verdict that could still rise is not shown as one: while stages run, only a danger already found is. What nobody
 * could read is as bad as a danger.
 */
export function shownVerdict({ review, pending }: Pick<ReviewItem, 'review' | 'pending'>): ShownVerdict {
  if (review === null) return pending.length === 0 ? 'danger' : 'checking'
  return review.verdict === 'danger' || pending.length === 0 ? review.verdict : 'checking'
}
