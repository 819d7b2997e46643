import type { Known, Need } from '../../facts/need.ts'
import type { Finding } from '../finding.ts'
import { isNextToNothing } from '../is-next-to-nothing.ts'
import { type Order, ordersOf } from '../orders.ts'
import { readCodeKind } from '../read-code-kind.ts'
import { readDealings } from '../read-dealings.ts'
import type { Evidence, Rule } from '../rule.ts'

/**
 * A signed order gives assets away, and what comes back to whom they belong is nothing, or next to nothing. `danger`: a
 * market's offer always has a price, and whoever holds the signature takes what is offered. Where a swap's proceeds go to
 * another, `danger` if that is a stranger's own account; `caution` if the account dealt with it before, or it is a
 * contract, such as a bridge's.
 */
export const zeroPriceOrder: Rule = {
  code: 'zero-price-order',
  judge: (evidence, known) => {
    const judged = ordersOf(evidence.meaning).map((order) => judgeOrder(order, evidence, known))
    return { result: judged.flatMap(({ result }) => result), needs: judged.flatMap(({ needs }) => needs) }
  },
}

interface Judged {
  readonly result: readonly Finding[]
  readonly needs: readonly Need[]
}

const QUIET: Judged = { result: [], needs: [] }

function judgeOrder({ gives, gets, others, maker, factIds }: Order, { facts }: Evidence, known: Known): Judged {
  const [given] = gives.filter(({ amount }) => amount !== '0')
  if (given === undefined || gets.some((asset) => !isNextToNothing(asset, facts))) return QUIET
  const [got] = gets.filter(({ amount }) => amount !== '0')
  const params = {
    ...{ ...given, more: gives.length - 1 },
    ...(got === undefined ? {} : { gotToken: got.token, gotStandard: got.standard, gotAmount: got.amount }),
  }
  const finding = { code: 'zero-price-order', severity: 'danger', params, factIds } as const
  const paid = others.filter((asset) => !isNextToNothing(asset, facts) && asset.to !== null && asset.to !== maker)
  const [other] = paid
  if (other === undefined || other.to === null) return { result: [finding], needs: [] }
  const [code, dealings] = [readCodeKind(other.to, known), readDealings(other.to, known)]
  const isStranger = dealings.dealtBefore === false && code.kind === 'person'
  const isSale = given.tokenId !== undefined
  const severity = isSale || isStranger ? 'danger' : 'caution'
  const toOther = { paidTo: other.to, paidIs: code.kind }
  return {
    result: [{ ...finding, severity, params: { ...params, ...toOther } }],
    needs: [code.need, dealings.need],
  }
}
