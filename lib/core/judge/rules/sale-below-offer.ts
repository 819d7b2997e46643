import type { Address } from '../../facts/hex.ts'
import { guaranteesOf } from '../../simulate/guarantees.ts'
import { tokenKey } from '../../simulate/token-key.ts'
import { factIdsOfChanges, netChangesOf, unitsOf } from '../net-changes.ts'
import { placedActs } from '../placed-acts.ts'
import type { Evidence, Rule } from '../rule.ts'

/** Tokens that pay interest, or round, may come to this much less than the bytes say, in hundredths. */
const TOLERANCE_PERCENT = 2n

/**
 * By the request’s own bytes a sale brings the account at least so much, and the run brings less: what is called does not
 * keep to the function that it is called by. Always `danger`: an honest exchange fails instead.
 */
export const saleBelowOffer: Rule = {
  code: 'sale-below-offer',
  judge: (evidence) => {
    const moved = netChangesOf(evidence)
    const ran = (evidence.executions ?? []).every(({ status }) => status === 'success')
    if (moved === null || moved.gives.length === 0 || !ran) return { result: [], needs: [] }
    const guarantees = guaranteesOf(evidence.meaning, moved.account)
    const short = boughtBy(evidence, moved.account).flatMap((token) => {
      const asset = { standard: token === null ? 'native' : 'erc20', token } as const
      const key = tokenKey(asset)
      const offered = guarantees.get(key) ?? 0n
      const change = moved.gets.find((gain) => tokenKey(gain) === key)
      const got = change === undefined ? 0n : unitsOf(change)
      const isShort = offered > 0n && got * 100n < offered * (100n - TOLERANCE_PERCENT)
      return isShort ? [{ ...asset, offered: offered.toString(), got: got.toString() }] : []
    })
    const [params] = short
    if (params === undefined) return { result: [], needs: [] }
    const factIds = factIdsOfChanges(evidence, [...moved.gives, ...moved.gets])
    return { result: [{ code: 'sale-below-offer', severity: 'danger', params, factIds }], needs: [] }
  },
}

/** What is bought for the account; an offer that may be taken in part says no least. */
function boughtBy({ meaning }: Evidence, account: Address): readonly (Address | null)[] {
  const bought = placedActs(meaning).flatMap(({ act, meaning: part }) => {
    if (act.kind === 'swap') return act.give.exact && (act.recipient ?? account) === account ? [act.get.token] : []
    const isPayout = act.kind === 'transfer' && act.to === account && act.from !== null && act.from === part.to
    return isPayout && act.tokenId === undefined ? [act.token] : []
  })
  return [...new Set(bought)]
}
