import type { BenignCase, CorpusCase } from './case.ts'
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

/** Reviews a malicious request and its twin. */
export async function runCase(stage: Stage, family: string, given: CorpusCase): Promise<CaseResult> {
  const [attack, twin] = [await reviewAsk(stage, given.attack), await reviewAsk(stage, given.twin)]
  return { family, given, attack, twin }
}

/** Reviews something ordinary. */
export async function runBenign(stage: Stage, { name, ask }: BenignCase): Promise<BenignResult> {
  return { name, outcome: await reviewAsk(stage, ask) }
}

/** Whether a finding of the case's own risk is there, and not only a note. */
export function isFound({ given, attack }: Pick<CaseResult, 'given' | 'attack'>): boolean {
  return attack.findings.some(({ code, severity }) => severity !== 'info' && given.risks.includes(code))
}

/** Whether it is warned of as much as what is at stake asks for. */
export function isWarned({ given, attack }: Pick<CaseResult, 'given' | 'attack'>): boolean {
  return attack.verdict === 'danger' || (!given.takesMoney && attack.verdict === 'caution')
}
