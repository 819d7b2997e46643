import { benignCases } from './benign.ts'
import type { CorpusCase, Family } from './case.ts'
import { FAMILIES } from './families.ts'
import type { Stage } from './open-stage.ts'
import { type Outcome, reviewAsk } from './review-ask.ts'

/** What was said of a malicious request and of its twin. */
export interface CaseResult {
  readonly family: string
  readonly given: CorpusCase
  readonly attack: Outcome
  readonly twin: Outcome
}

export interface BenignResult {
  readonly name: string
  readonly outcome: Outcome
}

/** Reviews every malicious request, every twin and everything ordinary, once each. */
export async function runCorpus(stage: Stage, families: readonly Family[] = FAMILIES) {
  const cases: CaseResult[] = []
  const benign: BenignResult[] = []
  for (const family of families) {
    for (const given of await family.cases(stage)) {
      const [attack, twin] = [await reviewAsk(stage, given.attack), await reviewAsk(stage, given.twin)]
      cases.push({ family: family.name, given, attack, twin })
    }
  }
  for (const { name, ask } of await benignCases(stage)) benign.push({ name, outcome: await reviewAsk(stage, ask) })
  return { cases, benign }
}

/** Whether a finding of the case's own risk is there, and not only a note. */
export function isFound({ given, attack }: Pick<CaseResult, 'given' | 'attack'>): boolean {
  return attack.findings.some(({ code, severity }) => severity !== 'info' && given.risks.includes(code))
}

/** Whether it is warned of as much as what is at stake asks for. */
export function isWarned({ given, attack }: Pick<CaseResult, 'given' | 'attack'>): boolean {
  return attack.verdict === 'danger' || (!given.takesMoney && attack.verdict === 'caution')
}
