import type { ScreenLexicon } from './lexicon.ts'
import type { Locale } from './locale.ts'
import { screenEn } from './screen-lexicon.en.ts'

const LEXICONS: Record<Locale, ScreenLexicon> = { en: screenEn }

/** The sentences of one language that a screen puts together itself. */
export function screenLexiconOf(locale: Locale): ScreenLexicon {
  return LEXICONS[locale]
}
