import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'

/**
 * How Continue is confirmed. A danger, or a request of which nothing could be read, is held down; all else is one press.
 */
export function confirmationOf(item: ReviewItem): 'press' | 'hold' {
  return item.review === null || item.review.verdict === 'danger' ? 'hold' : 'press'
}
