import type { Review } from '../review/review.ts'
import type { Explanation } from './explanation.ts'
import type { ToldFact } from './told-fact.ts'

/** The explanation where no model wrote one that may be shown: the sentences that rules made, by part. */
export function explainByRules(review: Review, facts: readonly ToldFact[]): Explanation {
  const texts = (...roles: ToldFact['role'][]) =>
    facts.filter(({ role }) => roles.includes(role)).map(({ text }) => text)
  return {
    by: 'rules',
    parts: {
      title: [review.title],
      happens: review.summary,
      gives: texts('gives'),
      gets: texts('gets'),
      open: texts('open'),
      unusual: texts('unusual', 'unchecked'),
    },
  }
}
