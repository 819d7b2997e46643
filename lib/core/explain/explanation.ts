import { z } from 'zod'

/** The parts of an explanation, in the order in which they are written and shown. */
export const EXPLAINED = ['title', 'happens', 'gives', 'gets', 'open', 'unusual'] as const
export type ExplainedPart = (typeof EXPLAINED)[number]

const MOST_SENTENCES = 4
const MOST_CHARACTERS = 240

const sentence = z.string().min(1).max(MOST_CHARACTERS)
const sentences = z.array(sentence).max(MOST_SENTENCES)

/** What a model is to write: sentences with slots such as `{F3}` where a fact belongs. The order of keys is the order of writing. */
export const explanationDraftSchema = z.strictObject({
  title: z.array(sentence).length(1),
  happens: z.array(sentence).min(1).max(MOST_SENTENCES),
  gives: sentences,
  gets: sentences,
  open: sentences,
  unusual: sentences,
} satisfies Record<ExplainedPart, z.ZodType>)
export type ExplanationDraft = z.infer<typeof explanationDraftSchema>

/** Why what a model wrote is not shown. */
export const REFUSALS = [
  'unreadable',
  'too-long',
  'unknown-word',
  'unknown-fact',
  'misplaced-fact',
  'turned-around',
  'fact-left-out',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** Whole sentences for people. `by`: whose words they are; what a model wrote holds no fact that code did not fill in. */
export interface Explanation {
  readonly by: 'model' | 'rules'
  readonly parts: { readonly [Part in ExplainedPart]: readonly string[] }
}
