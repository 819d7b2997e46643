import type { WordlessReview } from '../review/review.ts'
import type { ScreenLexicon } from './lexicon.ts'
import type { Speaker } from './speaker.ts'

type Allowance = NonNullable<WordlessReview['effects']>['allowances'][number]

/** Each permission that the run changed, without a full stop. */
export function grantSentences({ effects }: WordlessReview, speak: Speaker, lexicon: ScreenLexicon): readonly string[] {
  return (effects?.allowances ?? []).map((change) => grantSentence(change, speak, lexicon))
}

export function grantSentence(change: Allowance, speak: Speaker, { assets }: ScreenLexicon): string {
  const spender = speak.address(change.spender)
  if (change.after === '0') return assets.revoked(spender, speak.token(change.token))
  const what = speak.permission({ ...change, amount: change.after })
  if (change.before !== '0')
    return assets.grantNow(spender, what, speak.permission({ ...change, amount: change.before }))
  return assets.grant(spender, what, change.expires === undefined ? undefined : speak.time(change.expires))
}
