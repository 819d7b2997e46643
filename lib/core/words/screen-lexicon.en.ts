import { acts, assets } from './acts.en.ts'
import { outcomes, provenances, stages, verdicts } from './facts.en.ts'
import type { ScreenLexicon } from './lexicon.ts'
import { choices, requests, wallet } from './requests.en.ts'
import { remedies, unchecked } from './unchecked.en.ts'

export const screenEn: ScreenLexicon = {
  unchecked,
  remedies,
  provenances,
  stages,
  outcomes,
  verdicts,
  assets,
  acts,
  requests,
  wallet,
  choices,
}
