import { explainByRules } from '../core/explain/explain-by-rules.ts'
import type { Explanation } from '../core/explain/explanation.ts'
import { finishedSentences } from '../core/explain/finished-sentences.ts'
import { listToldFacts } from '../core/explain/list-told-facts.ts'
import { readExplanation } from '../core/explain/read-explanation.ts'
import { writeExplanationPrompt } from '../core/explain/write-prompt.ts'
import type { Review } from '../core/review/review.ts'
import type { Locale } from '../core/words/locale.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import { askModel } from './ask-model.ts'

/**
 * What a model says of a review, where it passes every check; else what rules say. `onSentences`: what is written so far.
 * The review itself is only read: nothing that a model writes comes into it. Never rejects.
 */
export async function explainReview(
  review: Review,
  locale: Locale,
  model: LanguageModel,
  onSentences: (sentences: readonly string[]) => void,
  signal: AbortSignal,
): Promise<Explanation> {
  const facts = listToldFacts(review, locale)
  const byRules = explainByRules(review, facts)
  if (model.status().state !== 'ready') return byRules
  const written = await askModel(model, writeExplanationPrompt(facts), signal, (text) =>
    onSentences(finishedSentences(text, facts)),
  )
  const read = written === null ? null : readExplanation(written, facts)
  return read?.ok === true ? read.explanation : byRules
}
