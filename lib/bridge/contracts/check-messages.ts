import { z } from 'zod'
import { PASTED_KINDS } from '../../core/request/read-pasted.ts'
import { reviewItemSchema } from './review-messages.ts'

const PROBLEMS = ['nothing', 'too-long', 'bad-account', 'bad-contract', 'bad-value', 'not-that'] as const

/** From the page on which a request is pasted to the background. A second one takes the place of the first. */
export const checkToBackgroundSchema = z.object({
  type: z.literal('check.review'),
  pasted: z.object({
    text: z.string(),
    as: z.enum(PASTED_KINDS),
    account: z.string().max(200),
    to: z.string().max(200),
    value: z.string().max(200),
  }),
  /** Where the text names no chain itself. */
  chainId: z.number().int().positive(),
})
export type CheckToBackground = z.infer<typeof checkToBackgroundSchema>

/** What became of it so far. */
export const backgroundToCheckSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('check.item'), item: reviewItemSchema }),
  z.object({ type: z.literal('check.problem'), problem: z.enum([...PROBLEMS, 'failed']) }),
])
export type BackgroundToCheck = z.infer<typeof backgroundToCheckSchema>
