import { z } from 'zod'
import { modelOrderSchema, modelViewSchema } from '../../core/facts/model-choice.ts'
import { nameAnswerSchema, nameJobSchema } from '../../core/review/name-job.ts'
import { outcomeSchema } from '../../core/review/outcome.ts'
import { reviewSchema } from '../../core/review/review.ts'
import { reviewJobSchema } from '../../core/review/review-job.ts'
import { STAGES } from './review-messages.ts'

export const backgroundToEngineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('engine.review'), job: reviewJobSchema }),
  z.object({ type: z.literal('engine.recheck'), job: reviewJobSchema, shown: reviewSchema }),
  z.object({ type: z.literal('engine.watch'), job: reviewJobSchema, shown: reviewSchema, transactionHash: z.string() }),
  z.object({ type: z.literal('engine.find'), job: nameJobSchema }),
  z.object({ type: z.literal('engine.cancel'), requestId: z.string() }),
  z.object({ type: z.literal('engine.order'), order: modelOrderSchema }),
])
export type BackgroundToEngine = z.infer<typeof backgroundToEngineSchema>

const id = z.string().max(64)
const run = z.number().int()

export const engineToBackgroundSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('engine.snapshot'),
    requestId: id,
    run,
    pending: z.array(z.enum(STAGES)),
    review: reviewSchema,
  }),
  z.object({ type: z.literal('engine.rechecked'), requestId: id, run, same: z.boolean(), review: reviewSchema }),
  z.object({ type: z.literal('engine.outcome'), requestId: id, outcome: outcomeSchema }),
  z.object({ type: z.literal('engine.named'), requestId: id, answer: nameAnswerSchema }),
  /** How the models stand: at each order, and again and again while something is under way. */
  z.object({ type: z.literal('engine.models'), view: modelViewSchema }),
  /** The job ended without a result: its own fault, told so that nobody waits for it. */
  z.object({ type: z.literal('engine.failed'), requestId: id, run }),
  /** Said every few seconds while a job runs: keeps the background awake and shows that the engine is. */
  z.object({ type: z.literal('engine.alive') }),
  /** No job is left. */
  z.object({ type: z.literal('engine.idle') }),
])
export type EngineToBackground = z.infer<typeof engineToBackgroundSchema>
