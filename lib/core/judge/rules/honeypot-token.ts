import { deltaOf, purchaseOf } from '../../simulate/scenarios/purchase-of.ts'
import { accountOf } from '../account-of.ts'
import { factIdsOfChanges } from '../net-changes.ts'
import type { Rule } from '../rule.ts'

/** Who sells at once what was just bought gets nearly all back, however small the market: less than this part is a trap. */
const LEAST_PART = 10n

/**
 * What is bought can’t be sold again: sold at once on the state that the purchase leaves, it brings less than a tenth of
 * what was given for it, or the sale fails. Always `danger`: the purchase itself made the market that the sale needs.
 */
export const honeypotToken: Rule = {
  code: 'honeypot-token',
  judge: (evidence) => {
    const { request, context, effects, executions, soldBack } = evidence
    const account = accountOf(request, context)
    if (account === null || effects === null || executions === null || soldBack === undefined)
      return { result: [], needs: [] }
    const purchase = purchaseOf(executions, effects, account)
    const hasBought = soldBack.executions.slice(0, executions.length).every(({ status }) => status === 'success')
    if (purchase === null || !hasBought) return { result: [], needs: [] }
    const { token, paid, bought, given } = purchase
    const back = deltaOf(soldBack.effects.assets, account, paid) + given
    if (back * LEAST_PART >= given) return { result: [], needs: [] }
    const params = {
      ...{ token, bought: bought.toString(), paid, standard: paid === null ? 'native' : 'erc20' },
      ...{ given: given.toString(), back: (back < 0n ? 0n : back).toString() },
    }
    const told = effects.assets.filter((one) => one.owner === account && (one.token === token || one.token === paid))
    const factIds = factIdsOfChanges(evidence, told)
    return { result: [{ code: 'honeypot-token', severity: 'danger', params, factIds }], needs: [] }
  },
}
