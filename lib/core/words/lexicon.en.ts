import { findings } from './findings.en.ts'
import type { Lexicon } from './lexicon.ts'
import { screenEn } from './screen-lexicon.en.ts'
import { standards } from './standards.en.ts'

export const en: Lexicon = { ...screenEn, findings, standards }
