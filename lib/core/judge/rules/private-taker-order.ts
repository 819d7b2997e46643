import type { Address } from '../../facts/hex.ts'
import { isNextToNothing } from '../is-next-to-nothing.ts'
import { type Order, ordersOf } from '../orders.ts'
import { readDealings } from '../read-dealings.ts'
import type { Rule } from '../rule.ts'

/**
 * A signed order that only one address may take up, and one that this account never dealt with: nobody else sees it, so
 * that no market makes its price. `danger` where nothing comes back, as in "sales" that hand a collection over.
 */
export const privateTakerOrder: Rule = {
  code: 'private-taker-order',
  judge: ({ meaning, facts }, known) => {
    const judged = ordersOf(meaning).flatMap((order) => {
      const taker = takerOf(order)
      const [given] = order.gives
      if (taker === null || taker === order.maker || given === undefined) return []
      const { dealtBefore, need } = readDealings(taker, known)
      const gets = order.gets.some((asset) => !isNextToNothing(asset, facts))
      const params = { ...given, more: order.gives.length - 1, taker, forNothing: !gets }
      const finding = { code: 'private-taker-order', severity: gets ? 'caution' : 'danger', params } as const
      return [{ finding: dealtBefore === true ? [] : [{ ...finding, factIds: order.factIds }], need }]
    })
    return { result: judged.flatMap(({ finding }) => finding), needs: judged.map(({ need }) => need) }
  },
}

/** Seaport names no taker: a private sale there demands that the very item that is sold goes to somebody. */
function takerOf({ taker, gives, others }: Order): Address | null {
  const back = others.find(
    (asset) => asset.tokenId !== undefined && gives.some((given) => isSameItem(given, asset)) && asset.to !== null,
  )
  return taker ?? back?.to ?? null
}

function isSameItem(one: Order['gives'][number], other: typeof one): boolean {
  return one.token === other.token && one.tokenId === other.tokenId
}
