import { listToldFacts } from '../core/explain/list-told-facts.ts'
import { readAnswer, writeQuestionPrompt } from '../core/explain/question.ts'
import type { Review } from '../core/review/review.ts'
import type { Locale } from '../core/words/locale.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import { askModel } from './ask-model.ts'

/** What the facts of a review say to a question, in sentences; null: that is not in what was checked. Never rejects. */
export async function answerQuestion(
  question: string,
  review: Review,
  locale: Locale,
  model: LanguageModel,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  if (model.status().state !== 'ready') return null
  const facts = listToldFacts(review, locale)
  const written = await askModel(model, writeQuestionPrompt(question, facts), signal)
  return written === null ? null : readAnswer(written, facts)
}
