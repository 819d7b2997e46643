import type { Known, Stage } from '../facts/need.ts'
import { type Finding, SEVERITIES } from './finding.ts'
import { RULES } from './registry.ts'
import type { Evidence } from './rule.ts'

/** Runs every rule; the worst findings come first. Rules are total: they have no bad input, only evidence that says nothing. */
export function judge(evidence: Evidence, known: Known): Stage<readonly Finding[]> {
  const judged = RULES.map((rule) => rule.judge(evidence, known))
  return {
    result: judged.flatMap(({ result }) => result).toSorted((a, b) => rank(b) - rank(a)),
    needs: judged.flatMap(({ needs }) => needs),
  }
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity)
}
