import { acts, assets } from './acts.en.ts'
import { outcomes, provenances, stages, verdicts } from './facts.en.ts'
import { findings } from './findings.en.ts'
import type { Lexicon } from './lexicon.ts'
import { choices, requests, wallet } from './requests.en.ts'
import { standards } from './standards.en.ts'
import { remedies, unchecked } from './unchecked.en.ts'

export const en: Lexicon = {
  findings,
  unchecked,
  remedies,
  provenances,
  stages,
  outcomes,
  verdicts,
  assets,
  acts,
  standards,
  requests,
  wallet,
  choices,
}
