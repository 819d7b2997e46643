import type { Outcome } from '../review/outcome.ts'
import type { Locale } from './locale.ts'
import { screenLexiconOf } from './screen-lexicon-of.ts'

/** What the network did, against what was shown. */
export function describeOutcome({ kind }: Outcome, locale: Locale): string {
  return screenLexiconOf(locale).outcomes[kind]
}
