import { z } from 'zod'
import { ACCEPTED_DAYS } from '../../core/facts/accepted-risk.ts'
import { REQUEST_STATES } from '../../core/request/lifecycle.ts'
import { outcomeSchema } from '../../core/review/outcome.ts'
import { reviewSchema } from '../../core/review/review.ts'

export const STAGES = ['decode', 'state', 'simulation', 'judgement'] as const

/** One request in the queue, as the review window shows it. */
export const reviewItemSchema = z.object({
  requestId: z.string(),
  state: z.enum(REQUEST_STATES),
  digest: z.string(),
  revision: z.number().int(),
  origin: z.string(),
  topOrigin: z.string().optional(),
  provider: z.object({ name: z.string(), rdns: z.string(), uuid: z.string() }).partial(),
  method: z.string(),
  /** The very text that would be forwarded. */
  text: z.string(),
  chainId: z.number().int().nullable(),
  account: z.string().nullable(),
  /** When it was held or, where it is reviewed anew, when that review began. */
  heldAtMs: z.number(),
  /** The stages still running. Continue enables when none is left, or 10 s after `heldAtMs`. */
  pending: z.array(z.enum(STAGES)),
  review: reviewSchema.nullable(),
  /** Why a decision was voided: the effect, the chain or the account changed between review and Continue. */
  voided: z.enum(['effects-changed', 'chain-changed', 'account-changed']).optional(),
  outcome: outcomeSchema.optional(),
})
export type ReviewItem = z.infer<typeof reviewItemSchema>

/** From the review window to the background. */
export const reviewToBackgroundSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('review.decide'),
    requestId: z.string(),
    digest: z.string(),
    revision: z.number().int(),
    choice: z.enum(['continue', 'reject']),
    /** Continue at the page's next click, not at once. */
    onClick: z.boolean().optional(),
  }),
  /** Accept a finding of the shown review, for so many days. */
  z.object({
    type: z.literal('review.accept'),
    requestId: z.string(),
    digest: z.string(),
    revision: z.number().int(),
    place: z.number().int().nonnegative(),
    days: z.literal(ACCEPTED_DAYS),
  }),
  /** Run the review anew, after a remedy (an endpoint was chosen). */
  z.object({ type: z.literal('review.rerun'), requestId: z.string() }),
])
export type ReviewToBackground = z.infer<typeof reviewToBackgroundSchema>

/** From the background to the review window: the whole queue, oldest first, at each change. */
export const backgroundToReviewSchema = z.object({ type: z.literal('review.queue'), items: z.array(reviewItemSchema) })
export type BackgroundToReview = z.infer<typeof backgroundToReviewSchema>
