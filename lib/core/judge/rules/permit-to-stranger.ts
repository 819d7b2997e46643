import { judgeGrants } from '../judge-grants.ts'
import { readCodeKind } from '../read-code-kind.ts'
import { readDealings } from '../read-dealings.ts'
import type { Rule } from '../rule.ts'

/**
 * A signature lets somebody take tokens without any transaction of the owner's (ERC-2612 and its kin). `danger` where a
 * person holds the spender's key; `caution` where it may be a contract, but one that this account never dealt with.
 */
export const permitToStranger: Rule = {
  code: 'permit-to-stranger',
  judge: (evidence, known) =>
    judgeGrants('permit-to-stranger', evidence, (grant) => {
      if (!grant.signed) return { finding: null, needs: [] }
      const code = readCodeKind(grant.spender, known)
      const dealings = readDealings(grant.spender, known)
      const needs = [code.need, dealings.need]
      const params = { spenderIs: code.kind }
      if (code.kind === 'person') return { finding: { severity: 'danger', params }, needs }
      return { finding: dealings.dealtBefore === false ? { severity: 'caution', params } : null, needs }
    }),
}
