import type { Act, Meaning } from '../../core/decode/meaning.ts'
import type { Review } from '../../core/review/review.ts'
import { accountOfReview } from '../../core/words/account-of-review.ts'
import { createSpeaker } from '../../core/words/create-speaker.ts'
import type { Locale } from '../../core/words/locale.ts'
import { screenLexiconOf } from '../../core/words/screen-lexicon-of.ts'
import type { ChangeLine } from '../components/change-list.tsx'

function approvalsIn({ acts, calls }: Meaning): Extract<Act, { kind: 'approve' }>[] {
  const own = acts.filter((act) => act.kind === 'approve')
  return [...own, ...calls.flatMap(approvalsIn)]
}

/** What others may take once a request is signed, as what follows; none where it was run, or signs no permission. */
export function signedGrants(review: Review, locale: Locale): readonly ChangeLine[] {
  if (review.effects) return []
  const { acts, assets } = screenLexiconOf(locale)
  const speak = createSpeaker(review, screenLexiconOf(locale))
  const account = accountOfReview(review)
  return approvalsIn(review.meaning)
    .filter(({ signed, change }) => signed && change !== 'decrease')
    .map((act) => {
      const { expires, owner, token } = act
      const spender = speak.address(act.spender)
      const other = owner !== null && account !== null && owner !== account
      const what = speak.permission(act, !other)
      const until = expires === undefined ? expires : speak.time(expires)
      const text =
        act.amount === '0'
          ? assets.revoked(spender, speak.token(token))
          : assets.grant(spender, other ? acts.takenFrom(what, speak.address(owner)) : what, until)
      return { text, address: act.spender }
    })
}
