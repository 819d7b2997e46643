import type { Review } from '../../core/review/review.ts'
import { describeAssets, describeGrants } from '../../core/words/asset-words.ts'
import type { Locale } from '../../core/words/locale.ts'
import { screenLexiconOf } from '../../core/words/screen-lexicon-of.ts'
import { signedGrants } from './signed-grants.ts'

/**
 * What a person loses by continuing: what leaves the account, by the request or by the use of what it signs, and what
 * others may take; failing that, what is asked.
 */
export function lossOf(review: Review, locale: Locale): string {
  const { requests } = screenLexiconOf(locale)
  const [use] = review.simulation
  const lines = [
    ...describeGrants(review, locale).filter(({ lessens }) => !lessens),
    ...signedGrants(review, locale),
  ].map(({ text }) => text)
  const ran = review.effects || lines.length > 0 || !use ? review : { ...review, effects: use.effects }
  const gives = describeAssets(ran, locale).gives.map(({ text }) => text)
  const sentences = [
    ...(gives.length > 0 ? [requests.gives(gives)] : []),
    ...(lines.length > 0 ? [requests.leavesBehind(lines)] : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : `${review.title}.`
}
