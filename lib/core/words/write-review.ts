import type { Review, WordlessReview } from '../review/review.ts'
import { createSpeaker } from './create-speaker.ts'
import { type FindingParams, findingParams } from './finding-params.ts'
import { lexiconOf } from './lexicon-of.ts'
import type { Locale } from './locale.ts'
import { scenarios } from './scenarios.en.ts'
import type { Speaker } from './speaker.ts'
import { writeSummary } from './write-summary.ts'
import { writeTitle } from './write-title.ts'

/** Makes the sentences of a review: from its facts alone, in one language. */
export function writeReview(review: WordlessReview, locale: Locale): Review {
  const lexicon = lexiconOf(locale)
  const speak = createSpeaker(review, lexicon)
  return {
    ...review,
    title: writeTitle(review, speak, lexicon),
    summary: writeSummary(review, speak, lexicon),
    findings: review.findings.map((finding) => {
      const { code, params, severity } = finding
      const words = lexicon.findings[code]
      return {
        ...finding,
        ...(words === undefined ? {} : { name: words.name }),
        text: [
          ...fromWhere(findingParams(params), speak),
          words?.text(findingParams(params), severity, speak) ?? code,
        ].join(' '),
      }
    }),
  }
}

/** Where a finding is not about what the account itself sends, its sentences begin with whom they are about. */
function fromWhere({ text, has }: FindingParams, speak: Speaker): readonly string[] {
  if (!has('of')) return []
  return [text('standpoint') === 'acts' ? scenarios.acts(speak.address(text('of'))) : scenarios.lets]
}
