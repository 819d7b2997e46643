import type { Known, Need } from '../../facts/need.ts'
import type { Grant } from '../grants.ts'
import { isUnlimited } from '../is-unlimited.ts'
import { judgeGrants } from '../judge-grants.ts'
import { readCodeKind } from '../read-code-kind.ts'
import { readDealings } from '../read-dealings.ts'
import { readSupply } from '../read-supply.ts'
import type { Rule } from '../rule.ts'

/** A request may name any number of tokens: so many are asked how much there is of them. */
const MAX_ASKED = 64

/** Who lets a permission run for a year does not mean it to end. */
const LONG_SECONDS = 365 * 86_400

/**
 * A spender may take all of a token, now and whenever more arrives. `danger` where a person holds the spender's key, and
 * where a signature grants it for ever to somebody whom this account never dealt with.
 */
export const unlimitedApproval: Rule = {
  code: 'unlimited-approval',
  judge: (evidence, known) =>
    judgeGrants('unlimited-approval', evidence, (grant, place) => {
      if (!isUnlimited(grant, known))
        return { finding: null, needs: place < MAX_ASKED ? supplyNeeds(grant, known) : [] }
      const code = readCodeKind(grant.spender, known)
      const dealings = readDealings(grant.spender, known)
      const forEver = grant.signed && lasts(grant, evidence.context.now)
      const toStranger = forEver && dealings.dealtBefore === false
      return {
        finding: {
          severity: code.kind === 'person' || toStranger ? 'danger' : 'caution',
          params: { spenderIs: code.kind },
        },
        needs: forEver ? [code.need, dealings.need] : [code.need],
      }
    }),
}

function lasts({ expires }: Grant, now: number): boolean {
  return expires === undefined || BigInt(expires) > BigInt(now + LONG_SECONDS)
}

/** An amount that looks exact is still everything where there is no more than that. */
function supplyNeeds({ scope, token }: Grant, known: Known): readonly Need[] {
  return scope === 'amount' ? [readSupply(token, known).need] : []
}
