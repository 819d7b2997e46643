import type { Meaning } from '../../decode/meaning.ts'
import type { Known } from '../../facts/need.ts'
import type { Severity } from '../finding.ts'
import type { Grant } from '../grants.ts'
import { isUnlimited } from '../is-unlimited.ts'
import { judgeGrants } from '../judge-grants.ts'
import { partsOf } from '../placed-acts.ts'
import { readCodeKind } from '../read-code-kind.ts'
import type { Rule } from '../rule.ts'

/**
 * A request that is about something else also leaves a permission behind that it does not use itself. `danger` where it
 * is for everything or for a person's account; only `caution` where a later part calls the spender, which may need it.
 */
export const hiddenApprovalInBatch: Rule = {
  code: 'hidden-approval-in-batch',
  judge: (evidence, known) =>
    judgeGrants('hidden-approval-in-batch', evidence, (grant) => {
      if (grant.depth === 0 || grant.use === 'spent' || isOpenlyApprovals(evidence.meaning)) {
        return { finding: null, needs: [] }
      }
      const { kind, need } = readCodeKind(grant.spender, known)
      const severity = kind === 'person' ? 'danger' : severityOf(grant, known)
      return { finding: { severity, params: { spenderIs: kind, onlyInRun: grant.depth === null } }, needs: [need] }
    }),
}

function severityOf(grant: Grant, known: Known): Severity {
  const everything = grant.scope === 'all' || isUnlimited(grant, known)
  return everything && grant.use === 'unspent' ? 'danger' : 'caution'
}

/** A list of calls, or a call that is wrapped to be signed, in which every call is an approval: nothing hides it. */
function isOpenlyApprovals(meaning: Meaning): boolean {
  if (meaning.kind === 'contract-call') return false
  const calls = partsOf(meaning).slice(1)
  return calls.every(({ meaning: { acts } }) => acts.length > 0 && acts.every(({ kind }) => kind === 'approve'))
}
