import type { Unchecked } from '../judge/verdict.ts'
import type { Remedy } from './lexicon.ts'
import type { Locale } from './locale.ts'
import { screenLexiconOf } from './screen-lexicon-of.ts'

/** What was not checked and why, and the button that may help; with `none` there is no button and no label. */
export interface UncheckedWords {
  readonly sentence: string
  readonly remedy: { readonly label: string; readonly action: Remedy }
}

export function describeUnchecked({ stage, reason }: Unchecked, locale: Locale): UncheckedWords {
  const { unchecked, remedies, requests, stages } = screenLexiconOf(locale)
  const { sentence, remedy } = unchecked[reason]
  return {
    sentence: requests.notChecked(stages[stage] ?? stage, sentence),
    remedy: { label: remedies[remedy], action: remedy },
  }
}
