import { checkSentence, fillSlots } from './check-sentence.ts'
import { EXPLAINED, explanationDraftSchema } from './explanation.ts'
import type { ToldFact } from './told-fact.ts'

/** A key and the sentences under it that are written to their end. */
const PART = /"([a-z]+)"\s*:\s*\[((?:\s*"(?:[^"\\]|\\.)*"\s*,?)*)/g
const TEXT = /"((?:[^"\\]|\\.)*)"/g

/**
 * What can be shown of a text that is still being written: sentences that are whole and pass every check of their own, up
 * to the first that doesn't. Whether they stay is known only at the end.
 */
export function finishedSentences(written: string, facts: readonly ToldFact[]): readonly string[] {
  const shown: string[] = []
  for (const [, key, list = ''] of written.matchAll(PART)) {
    const part = EXPLAINED.find((each) => each === key)
    if (part === undefined) return shown
    for (const [, sentence = ''] of list.matchAll(TEXT)) {
      const readable = explanationDraftSchema.shape.title.safeParse([sentence]).success
      if (!readable || checkSentence(part, sentence, facts) !== null) return shown
      if (part !== 'title') shown.push(fillSlots(sentence, facts))
    }
  }
  return shown
}
