import { judgeGrants } from '../judge-grants.ts'
import { readCodeKind } from '../read-code-kind.ts'
import type { Rule } from '../rule.ts'

/** An operator may take every token of a collection, those bought later too. `danger` where a person holds its key. */
export const approvalForAll: Rule = {
  code: 'approval-for-all',
  judge: (evidence, known) =>
    judgeGrants('approval-for-all', evidence, (grant) => {
      if (grant.scope !== 'all') return { finding: null, needs: [] }
      const { kind, need } = readCodeKind(grant.spender, known)
      return {
        finding: { severity: kind === 'person' ? 'danger' : 'caution', params: { spenderIs: kind } },
        needs: [need],
      }
    }),
}
