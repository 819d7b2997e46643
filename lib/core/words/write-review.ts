import type { Review, WordlessReview } from '../review/review.ts'
import { createSpeaker } from './create-speaker.ts'
import { findingParams } from './finding-params.ts'
import { lexiconOf } from './lexicon-of.ts'
import type { Locale } from './locale.ts'
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
        text: words?.text(findingParams(params), severity, speak) ?? code,
      }
    }),
  }
}
