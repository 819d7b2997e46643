import type { ControlAct } from '../decode/meaning.ts'
import type { Address } from '../facts/hex.ts'
import type { Known, Need, Stage } from '../facts/need.ts'
import { accountOf } from './account-of.ts'
import type { Finding, Severity } from './finding.ts'
import { type Handover, handoversOf } from './handovers.ts'
import { readDealings } from './read-dealings.ts'
import { readLabel } from './read-label.ts'
import type { Evidence } from './rule.ts'

/** Who gets a right, as far as it is known. `named`: by the user's book or the list of known contracts. */
export type Stranger = 'named' | 'dealt-before' | 'stranger' | 'unknown'

interface HandoverJudgement {
  readonly severity: Severity | null
  readonly needs?: readonly Need[]
}

/**
 * Runs one rule over every change of some rights. Those that the account itself gets are none of its business: nothing is
 * lost by them.
 */
export function judgeHandovers(
  code: string,
  rights: readonly ControlAct['right'][],
  evidence: Evidence,
  known: Known,
  judgeHandover: (handover: Handover, who: Stranger) => HandoverJudgement,
): Stage<readonly Finding[]> {
  const account = accountOf(evidence.request, evidence.context)
  const judged = handoversOf(evidence).flatMap((handover) => {
    const { subject, right, change, to, ofAccount, part, factIds } = handover
    if (!rights.includes(right) || (change !== 'take' && to !== null && to === account)) return []
    const { who, needs } = change === 'take' || to === null ? NOBODY : whoIs(to, evidence, known)
    const { severity, needs: more = [] } = judgeHandover(handover, who)
    const params = { subject, right, change, to, who, ofAccount, isAccount: to === account, onlyInRun: part === null }
    return [{ finding: severity === null ? [] : [{ code, severity, params, factIds }], needs: [...needs, ...more] }]
  })
  return { result: judged.flatMap(({ finding }) => finding), needs: judged.flatMap(({ needs }) => needs) }
}

const NOBODY = { who: 'unknown', needs: [] } as const

function whoIs(address: Address, { context }: Evidence, known: Known): { who: Stranger; needs: readonly Need[] } {
  const label = readLabel(address, context.chainId, known)
  const dealings = readDealings(address, known)
  const needs = [label.need, dealings.need]
  if (label.isNamed === true) return { who: 'named', needs }
  if (dealings.dealtBefore === true) return { who: 'dealt-before', needs }
  return { who: label.isNamed === false && dealings.dealtBefore === false ? 'stranger' : 'unknown', needs }
}
