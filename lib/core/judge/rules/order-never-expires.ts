import { ordersOf } from '../orders.ts'
import type { Rule } from '../rule.ts'

/** Markets let their offers run for half a year at most; an order for longer is not meant to end. */
const YEAR_SECONDS = 365 * 86_400

/**
 * A signed order holds for ever, or for longer than a year: the price was right today, and may be taken when it is wrong.
 * `caution`: until then the market has to come to it, and it can be taken back.
 */
export const orderNeverExpires: Rule = {
  code: 'order-never-expires',
  judge: ({ meaning, context }) => ({
    result: ordersOf(meaning).flatMap(({ expires, gives, factIds }) => {
      const [given] = gives
      if (given === undefined || (expires !== undefined && BigInt(expires) <= BigInt(context.now + YEAR_SECONDS)))
        return []
      const params = { ...given, more: gives.length - 1, ...(expires === undefined ? {} : { expires }) }
      return [{ code: 'order-never-expires', severity: 'caution', params, factIds }]
    }),
    needs: [],
  }),
}
