import type { Address } from '../../facts/hex.ts'
import type { Effects } from '../../simulate/effects.ts'
import { deltaOf, type Purchase } from '../../simulate/scenarios/purchase-of.ts'
import { accountOf } from '../account-of.ts'
import type { Finding } from '../finding.ts'
import { factIdsOfChanges, unitsOf } from '../net-changes.ts'
import type { Rule } from '../rule.ts'
import { unlistedPurchases } from '../unlisted-purchases.ts'

/** Who sells at once what was just bought gets nearly all back, however small the market: less than this part is a trap. */
const LEAST_PART = 10n

/**
 * What is bought can’t be sold again: sold at once on the state that the purchase leaves, it brings less than a tenth of
 * what was given for it, or the sale fails; or, where no way back is known, less than a tenth of it arrives where it came
 * from. Always `danger`: the purchase itself made the market that the sale needs.
 */
export const honeypotToken: Rule = {
  code: 'honeypot-token',
  judge: (evidence, known) => {
    const { request, context, effects, executions, soldBack } = evidence
    const account = accountOf(request, context)
    if (account === null || effects === null || executions === null || soldBack === undefined)
      return { result: [], needs: [] }
    const hasBought = soldBack.executions.slice(0, executions.length).every(({ status }) => status === 'success')
    const sold = unlistedPurchases(executions, effects, account, context.chainId, known).result
    const traps = (hasBought ? sold : []).flatMap((purchase): readonly Finding[] => {
      const params = trapOf(purchase, account, effects, soldBack.effects)
      const { token, given } = purchase
      const told = effects.assets.filter((one) => one.owner === account && [token, given.token].includes(one.token))
      const factIds = factIdsOfChanges(evidence, told)
      return params === null ? [] : [{ code: 'honeypot-token', severity: 'danger', params, factIds }]
    })
    return { result: traps.slice(0, 1), needs: [] }
  },
}

/** What words need; null where it can be sold. `way`: whether it was sold, or only taken back to where it came from. */
function trapOf(purchase: Purchase, account: Address, asked: Effects, after: Effects): Finding['params'] | null {
  const { token, bought, given, holder, buy } = purchase
  const { token: paid, standard, tokenId } = given
  const what = { token, bought: bought.toString(), paid, standard, ...(tokenId === undefined ? {} : { tokenId }) }
  if (buy !== null) {
    const paidIn = (effects: Effects) =>
      buy.paidIn.reduce((sum, coin) => sum + deltaOf(effects.assets, account, coin), 0n)
    const spent = -paidIn(asked)
    const back = paidIn(after) + spent
    if (back * LEAST_PART >= spent) return null
    return { ...what, way: 'sale', given: spent.toString(), back: (back < 0n ? 0n : back).toString() }
  }
  const left = bought - deltaOf(after.assets, account, token)
  const arrived = deltaOf(after.assets, holder, token) - deltaOf(asked.assets, holder, token)
  if (left * LEAST_PART >= bought && arrived * LEAST_PART >= bought) return null
  const moved = left * LEAST_PART < bought ? left : arrived
  return { ...what, way: 'transfer', given: unitsOf(given).toString(), back: (moved < 0n ? 0n : moved).toString() }
}
