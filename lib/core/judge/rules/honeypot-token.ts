import type { Address } from '../../facts/hex.ts'
import type { Effects } from '../../simulate/effects.ts'
import { deltaOf, type Purchase } from '../../simulate/scenarios/purchase-of.ts'
import { accountOf } from '../account-of.ts'
import type { Finding } from '../finding.ts'
import { factIdsOfChanges, unitsOf } from '../net-changes.ts'
import type { Rule } from '../rule.ts'
import { unlistedPurchases } from '../unlisted-purchases.ts'

/** Who sells at once what was just bought gets nearly all back, however small the market: less than a tenth is a trap. */
const [TRAP_PART, TAX_PART] = [10n, 2n]

/**
 * What is bought can’t be sold again: sold at once on the state that the purchase leaves, it brings less than a tenth of
 * what was given for it, or the sale fails; or, where no way back is known, less than a tenth of it arrives where it came
 * from. `danger`: the purchase itself made the market that the sale needs. `caution` where it is less than half.
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
      const { token, given } = purchase
      const { whole, back, ...said } = resale(purchase, account, effects, soldBack.effects)
      if (back * TAX_PART >= whole) return []
      const told = effects.assets.filter((one) => one.owner === account && [token, given.token].includes(one.token))
      const factIds = factIdsOfChanges(evidence, told)
      const params = { ...paramsOf(purchase), ...said, back: (back < 0n ? 0n : back).toString() }
      const severity = back * TRAP_PART >= whole ? 'caution' : 'danger'
      return [{ code: 'honeypot-token', severity, params, factIds }]
    })
    const worst = traps.find(({ severity }) => severity === 'danger') ?? traps[0]
    return { result: worst === undefined ? [] : [worst], needs: [] }
  },
}

function paramsOf({ token, bought, given: { token: paid, standard, tokenId } }: Purchase): Finding['params'] {
  return { token, bought: bought.toString(), paid, standard, ...(tokenId === undefined ? {} : { tokenId }) }
}

/** How much of what `whole` comes back. `way`: whether it was sold, or only taken back to where it came from. */
function resale({ token, bought, given, holder, buy }: Purchase, account: Address, asked: Effects, after: Effects) {
  if (buy !== null) {
    const paidIn = ({ assets }: Effects) => buy.paidIn.reduce((sum, coin) => sum + deltaOf(assets, account, coin), 0n)
    const spent = -paidIn(asked)
    return { way: 'sale', given: spent.toString(), whole: spent, back: paidIn(after) + spent } as const
  }
  const left = bought - deltaOf(after.assets, account, token)
  const arrived = deltaOf(after.assets, holder, token) - deltaOf(asked.assets, holder, token)
  const isEaten = arrived < left
  const back = isEaten ? arrived : left
  return { way: 'transfer', given: unitsOf(given).toString(), whole: bought, back } as const
}
