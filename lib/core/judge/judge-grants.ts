import type { Need, Stage } from '../facts/need.ts'
import type { Finding } from './finding.ts'
import { grantParams } from './grant-params.ts'
import { type Grant, grantsOf } from './grants.ts'
import type { Evidence } from './rule.ts'

/** What a rule says of one grant: null where it has nothing against it. `needs` are what it looked at or lacks. */
export interface GrantJudgement {
  readonly finding: (Pick<Finding, 'severity'> & { readonly params?: Finding['params'] }) | null
  readonly needs: readonly Need[]
}

/** Runs one rule over every permission that a request leaves behind. */
export function judgeGrants(
  code: string,
  evidence: Evidence,
  judgeGrant: (grant: Grant, place: number) => GrantJudgement,
): Stage<readonly Finding[]> {
  const judged = grantsOf(evidence).map((grant, place) => ({ grant, ...judgeGrant(grant, place) }))
  return {
    result: judged.flatMap(({ grant, finding }) =>
      finding
        ? [
            {
              code,
              severity: finding.severity,
              params: { ...grantParams(grant), ...finding.params },
              factIds: grant.factIds,
            },
          ]
        : [],
    ),
    needs: judged.flatMap(({ needs }) => needs),
  }
}
