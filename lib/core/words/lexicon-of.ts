import { en } from './lexicon.en.ts'
import type { Lexicon } from './lexicon.ts'
import type { Locale } from './locale.ts'

const LEXICONS: Record<Locale, Lexicon> = { en }

/** Every sentence of one language. */
export function lexiconOf(locale: Locale): Lexicon {
  return LEXICONS[locale]
}
