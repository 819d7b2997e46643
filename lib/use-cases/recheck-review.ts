import { compareReviews } from '../core/review/compare-reviews.ts'
import type { Review } from '../core/review/review.ts'
import type { ReviewInput, ReviewPorts } from './review-ports.ts'
import { reviewRequest } from './review-request.ts'

/** Reviews a request anew just before forwarding. `same`: Continue on what was shown still holds. */
export async function recheckReview(
  input: ReviewInput,
  shown: Review,
  ports: ReviewPorts,
  signal: AbortSignal,
): Promise<{ readonly same: boolean; readonly review: Review }> {
  const review = await reviewRequest(input, ports, () => {}, signal)
  return { same: compareReviews(shown, review).length === 0, review }
}
