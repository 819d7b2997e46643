import type { Outcome } from '../review/outcome.ts'
import { lexiconOf } from './lexicon-of.ts'
import type { Locale } from './locale.ts'

/** What the network did, against what was shown. */
export function describeOutcome({ kind }: Outcome, locale: Locale): string {
  return lexiconOf(locale).outcomes[kind]
}
