import type { Meaning } from '../decode/meaning.ts'
import type { Review } from '../review/review.ts'
import type { Locale } from './locale.ts'
import { screenLexiconOf } from './screen-lexicon-of.ts'

const TRANSACTIONS: ReadonlySet<Meaning['kind']> = new Set(['native-transfer', 'contract-call', 'creation', 'batch'])

/** What the wallet itself will add to the request, as sentences; it is compared with what was shown afterwards. */
export function describeChoices({ meaning }: Review, locale: Locale): readonly string[] {
  const { choices } = screenLexiconOf(locale)
  if (!TRANSACTIONS.has(meaning.kind)) return [choices.nothing]
  return [choices.gas, choices.fee, choices.nonce, choices.wrapper]
}
