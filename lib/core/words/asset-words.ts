import type { Address } from '../facts/hex.ts'
import type { Provenance } from '../facts/provenance.ts'
import type { Review } from '../review/review.ts'
import { accountOfReview } from './account-of-review.ts'
import { createSpeaker } from './create-speaker.ts'
import { grantSentence } from './grant-words.ts'
import type { Locale } from './locale.ts'
import { screenLexiconOf } from './screen-lexicon-of.ts'

/** One net change of what the account holds. `token`: its contract, to be shown beside the name that it gives itself. */
export interface AssetLine {
  readonly text: string
  readonly token: Address | null
}

/** One permission that the run changed. */
export interface GrantLine extends AssetLine {
  readonly spender: Address
  /** It ends or shrinks a permission. */
  readonly lessens: boolean
}

/** What the account gives and gets when the request is run; both empty where it was not run. */
export function describeAssets(
  review: Review,
  locale: Locale,
): { readonly gives: readonly AssetLine[]; readonly gets: readonly AssetLine[] } {
  const speak = createSpeaker(review, screenLexiconOf(locale))
  const account = accountOfReview(review)
  const own = (review.effects?.assets ?? []).filter(({ owner }) => owner === account)
  const lines = (gives: boolean) =>
    own
      .filter(({ delta }) => delta.startsWith('-') === gives)
      .map(({ delta, ...rest }) => ({ text: speak.asset({ ...rest, amount: delta }), token: rest.token }))
  return { gives: lines(true), gets: lines(false) }
}

/** The permissions that the run leaves behind or takes back. */
export function describeGrants(review: Review, locale: Locale): readonly GrantLine[] {
  const lexicon = screenLexiconOf(locale)
  const speak = createSpeaker(review, lexicon)
  return (review.effects?.allowances ?? []).map((change) => ({
    text: grantSentence(change, speak, lexicon),
    token: change.token,
    spender: change.spender,
    lessens: BigInt(change.after) < BigInt(change.before),
  }))
}

/** How a fact is known, in a few words. */
export function describeProvenance(provenance: Provenance, locale: Locale): string {
  return screenLexiconOf(locale).provenances[provenance]
}

/** A stage of a review, to stand inside a sentence. */
export function describeStage(stage: string, locale: Locale): string {
  return screenLexiconOf(locale).stages[stage] ?? stage
}
