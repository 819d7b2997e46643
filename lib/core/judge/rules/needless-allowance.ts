import { isUnlimited } from '../is-unlimited.ts'
import { judgeGrants } from '../judge-grants.ts'
import { netChangesOf, unitsOf } from '../net-changes.ts'
import type { Rule } from '../rule.ts'

/** What is approved in reserve is some times what is used; from here on it is no reserve. */
const TIMES = 10n

/**
 * A request uses a permission that it gives, and leaves one behind that is many times what it used. `caution`: the spender
 * is one that the request deals with. Quiet where it is over all there is, which is said as such, and where nothing is
 * used, which is no part of what the request is about.
 */
export const needlessAllowance: Rule = {
  code: 'needless-allowance',
  judge: (evidence, known) => {
    const losses = netChangesOf(evidence)?.gives ?? []
    return judgeGrants('needless-allowance', evidence, (grant) => {
      const { signed, scope, use, token, amount } = grant
      const loss = losses.find((change) => change.token === token && change.standard === 'erc20')
      const isUsed = !signed && scope === 'amount' && use === 'spent'
      if (!isUsed || loss === undefined || isUnlimited(grant, known)) return { finding: null, needs: [] }
      const used = unitsOf(loss)
      const isMuch = BigInt(amount) >= used * TIMES
      return { finding: isMuch ? { severity: 'caution', params: { used: used.toString() } } : null, needs: [] }
    })
  },
}
