import { isAtStake } from '../is-at-stake.ts'
import type { Rule } from '../rule.ts'
import { hostOf, isSameSite } from '../same-site.ts'

/**
 * A frame inside another site's page asks: whoever uses the page sees that site's name, and believes that it asks.
 * `caution` where something is at stake, or for a sign-in; quiet within one registrable domain.
 */
export const otherFrame: Rule = {
  code: 'other-frame',
  judge: (evidence) => {
    const { origin, topOrigin } = evidence.context
    if (topOrigin === undefined || isSameSite(hostOf(topOrigin), hostOf(origin))) return { result: [], needs: [] }
    if (evidence.meaning.kind !== 'siwe' && !isAtStake(evidence)) return { result: [], needs: [] }
    const params = { asks: hostOf(origin), top: hostOf(topOrigin) }
    return { result: [{ code: 'other-frame', severity: 'caution', params, factIds: [] }], needs: [] }
  },
}
