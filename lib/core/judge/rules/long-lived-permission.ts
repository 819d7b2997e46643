import { accountOf } from '../account-of.ts'
import { isUnlimited } from '../is-unlimited.ts'
import { judgeGrants } from '../judge-grants.ts'
import { readBalance } from '../read-balance.ts'
import type { Rule } from '../rule.ts'

/** Who means to trade, lend or bridge now needs no permission beyond a season. */
const LONG_SECONDS = 90 * 86_400

/** A signature may name any number of tokens: so many are asked how much of them is held. */
const MAX_ASKED = 64

/**
 * A signed permission holds for longer than 90 days, or for ever, and is over more than the account holds: what arrives
 * later can be taken too. `caution`: it has a limit. Quiet where it is over all there is, which is said as such.
 */
export const longLivedPermission: Rule = {
  code: 'long-lived-permission',
  judge: (evidence, known) => {
    const { request, context } = evidence
    const account = accountOf(request, context)
    return judgeGrants('long-lived-permission', evidence, (grant, place) => {
      const { signed, scope, expires, token, amount } = grant
      const isLong = expires === undefined || BigInt(expires) > BigInt(context.now + LONG_SECONDS)
      const isAsked = signed && scope === 'amount' && isLong && place < MAX_ASKED
      if (!isAsked || account === null || isUnlimited(grant, known)) return { finding: null, needs: [] }
      const { units, need } = readBalance(token, account, known)
      const isMore = units !== null && BigInt(amount) > units
      return {
        finding: isMore ? { severity: 'caution', params: { held: units.toString() } } : null,
        needs: [need],
      }
    })
  },
}
