import type { Act, Meaning } from '../../core/decode/meaning.ts'
import type { Review } from '../../core/review/review.ts'
import { describeAct } from '../../core/words/act-words.ts'
import { createSpeaker } from '../../core/words/create-speaker.ts'
import { lexiconOf } from '../../core/words/lexicon-of.ts'
import type { Locale } from '../../core/words/locale.ts'
import type { ChangeLine } from '../components/change-list.tsx'

function approvalsIn({ acts, calls }: Meaning): Extract<Act, { kind: 'approve' }>[] {
  const own = acts.filter((act) => act.kind === 'approve')
  return [...own, ...calls.flatMap(approvalsIn)]
}

/** Permissions that a signature would leave behind: nothing is run for it, so its own words are all there is. */
export function signedGrants(review: Review, locale: Locale): readonly ChangeLine[] {
  const lexicon = lexiconOf(locale)
  const speak = createSpeaker(review, lexicon)
  return approvalsIn(review.meaning)
    .filter(({ signed }) => signed)
    .map((act) => ({ text: describeAct(act, null, speak, lexicon), address: act.spender }))
}
