import type { Review } from '../../core/review/review.ts'
import { describeAssets, describeGrants } from '../../core/words/asset-words.ts'
import { lexiconOf } from '../../core/words/lexicon-of.ts'
import type { Locale } from '../../core/words/locale.ts'

/** What a person loses by continuing: what leaves the account and what others may take; failing that, what is asked. */
export function lossOf(review: Review, locale: Locale): string {
  const { requests } = lexiconOf(locale)
  const gives = describeAssets(review, locale).gives.map(({ text }) => text)
  const grants = describeGrants(review, locale)
    .filter(({ lessens }) => !lessens)
    .map(({ text }) => text)
  const sentences = [
    ...(gives.length > 0 ? [requests.gives(gives)] : []),
    ...(grants.length > 0 ? [requests.leavesBehind(grants)] : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : `${review.title}.`
}
