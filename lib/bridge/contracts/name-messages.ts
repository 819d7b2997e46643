import { z } from 'zod'
import { type NameAnswer, nameJobSchema } from '../../core/review/name-job.ts'

/** From a page of ours on which a name was typed to the background. A second one takes the place of the first. */
export const nameToBackgroundSchema = nameJobSchema
  .pick({ name: true, chainId: true })
  .extend({ type: z.literal('name.find') })
export type NameToBackground = z.infer<typeof nameToBackgroundSchema>

/** What became of it. */
export interface BackgroundToName {
  readonly type: 'name.found'
  readonly answer: NameAnswer
}
