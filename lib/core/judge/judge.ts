import type { Known, Stage } from '../facts/need.ts'
import { type Finding, SEVERITIES } from './finding.ts'
import { RULES } from './registry.ts'
import type { Evidence, Rule } from './rule.ts'
import { severalAssetsDrained } from './rules/several-assets-drained.ts'
import { tooLittleBalance } from './rules/too-little-balance.ts'
import { transactionReverts } from './rules/transaction-reverts.ts'
import { wholeBalanceSwept } from './rules/whole-balance-swept.ts'
import { type Standpoint, standpointsOf } from './standpoints.ts'

/** Whether the request can be sent at all is asked of the request alone: a signature may be used later, when it can. */
const OF_SENDING: ReadonlySet<Rule> = new Set([transactionReverts, tooLittleBalance])

/** What is given by a signature is judged by other rules as what it is; these add who would gain all by it. */
const OF_TAKING: readonly Rule[] = [wholeBalanceSwept, severalAssetsDrained]

/**
 * Runs every rule, and again from every other standpoint; the worst findings come first. Rules are total: they have no
 * bad input, only evidence that says nothing.
 */
export function judge(evidence: Evidence, known: Known): Stage<readonly Finding[]> {
  const asked = RULES.map((rule) => rule.judge(evidence, known))
  const others = standpointsOf(evidence).map((standpoint) => judgeFrom(standpoint, known))
  const found = asked.flatMap(({ result }) => result)
  for (const { result } of others) found.push(...result.filter((finding) => isWorse(finding, found)))
  return {
    result: found.toSorted((a, b) => rank(b) - rank(a)),
    needs: [...asked, ...others].flatMap(({ needs }) => needs),
  }
}

function judgeFrom({ account, how, evidence }: Standpoint, known: Known): Stage<readonly Finding[]> {
  const rules = how === 'gives' ? OF_TAKING : RULES.filter((rule) => !OF_SENDING.has(rule))
  const judged = rules.map((rule) => rule.judge(evidence, known))
  return {
    result: judged.flatMap(({ result }) =>
      result.map((finding) => ({ ...finding, params: { ...finding.params, standpoint: how, of: account } })),
    ),
    needs: judged.flatMap(({ needs }) => needs),
  }
}

/** What is said already at least as badly need not be said again of another account. */
function isWorse(finding: Finding, found: readonly Finding[]): boolean {
  return found.every(({ code, severity }) => code !== finding.code || rank({ severity }) < rank(finding))
}

function rank({ severity }: Pick<Finding, 'severity'>): number {
  return SEVERITIES.indexOf(severity)
}
