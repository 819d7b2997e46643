import { judgeGrants } from '../judge-grants.ts'
import { readCodeKind } from '../read-code-kind.ts'
import type { Rule } from '../rule.ts'

/**
 * The spender is a person's account: no contract binds what its owner may do with the permission. Signed grants are for
 * `permit-to-stranger`.
 */
export const approvalToAccountWithoutCode: Rule = {
  code: 'approval-to-account-without-code',
  judge: (evidence, known) =>
    judgeGrants('approval-to-account-without-code', evidence, (grant) => {
      if (grant.signed) return { finding: null, needs: [] }
      const { kind, need } = readCodeKind(grant.spender, known)
      return { finding: kind === 'person' ? { severity: 'danger' } : null, needs: [need] }
    }),
}
