import { LOCALES, type Locale } from '../../core/words/locale.ts'

/** The first of the reader's languages that there are words in; English where there are none. */
export function pickLocale(preferred: readonly string[]): Locale {
  for (const language of preferred) {
    const found = LOCALES.find((locale) => locale === language || locale === language.split('-')[0])
    if (found) return found
  }
  return 'en'
}
