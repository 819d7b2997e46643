import { z } from 'zod'
import { outcomeSchema } from '../../core/review/outcome.ts'
import { reviewSchema } from '../../core/review/review.ts'
import { STAGES } from './review-messages.ts'

/** What a review runs under: an immutable snapshot of the settings and of where the request came from. */
export const reviewJobSchema = z.object({
  requestId: z.string(),
  method: z.string(),
  text: z.string(),
  context: z.object({
    origin: z.string(),
    topOrigin: z.string().optional(),
    chainId: z.number().int(),
    account: z.string().optional(),
    now: z.number().int(),
  }),
  endpoints: z.array(z.object({ chainId: z.number().int(), url: z.string(), ownNode: z.boolean() })),
})
export type ReviewJob = z.infer<typeof reviewJobSchema>

export const backgroundToEngineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('engine.review'), job: reviewJobSchema }),
  z.object({ type: z.literal('engine.recheck'), job: reviewJobSchema, shown: reviewSchema }),
  z.object({ type: z.literal('engine.watch'), job: reviewJobSchema, shown: reviewSchema, transactionHash: z.string() }),
  z.object({ type: z.literal('engine.cancel'), requestId: z.string() }),
])
export type BackgroundToEngine = z.infer<typeof backgroundToEngineSchema>

export const engineToBackgroundSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('engine.snapshot'),
    requestId: z.string(),
    pending: z.array(z.enum(STAGES)),
    review: reviewSchema,
  }),
  z.object({ type: z.literal('engine.rechecked'), requestId: z.string(), same: z.boolean(), review: reviewSchema }),
  z.object({ type: z.literal('engine.outcome'), requestId: z.string(), outcome: outcomeSchema }),
  z.object({
    type: z.literal('engine.network'),
    entries: z.array(z.object({ atMs: z.number(), host: z.string(), method: z.string(), why: z.string() })),
  }),
])
export type EngineToBackground = z.infer<typeof engineToBackgroundSchema>
