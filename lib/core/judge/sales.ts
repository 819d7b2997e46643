import type { Address } from '../facts/hex.ts'
import { factIdsOfChanges, netChangesOf, unitsOf } from './net-changes.ts'
import { ordersOf } from './orders.ts'
import type { Evidence } from './rule.ts'

/** One kind of money for another. `token` null: the chain's own coin. Amounts in base units. */
export interface Sale {
  readonly gives: { readonly token: Address | null; readonly amount: string }
  readonly gets: { readonly token: Address | null; readonly amount: string }
  readonly factIds: readonly string[]
}

/** What is sold: by the run, and by whoever takes a signed order up; each one kind of money for one other. */
export function salesOf(evidence: Evidence): readonly Sale[] {
  return [...soldBy(evidence), ...offered(evidence)]
}

function soldBy(evidence: Evidence): readonly Sale[] {
  const { gives = [], gets = [] } = netChangesOf(evidence) ?? {}
  const [[loss], [gain]] = [gives, gets]
  if (loss === undefined || gain === undefined || gives.length > 1 || gets.length > 1) return []
  if (![loss, gain].every(({ standard }) => isMoney(standard))) return []
  const amount = (change: typeof loss) => ({ token: change.token, amount: unitsOf(change).toString() })
  return [{ gives: amount(loss), gets: amount(gain), factIds: factIdsOfChanges(evidence, [loss, gain]) }]
}

function offered({ meaning }: Evidence): readonly Sale[] {
  return ordersOf(meaning).flatMap(({ gives, gets, factIds }): readonly Sale[] => {
    const [[give], [get]] = [gives, gets]
    if (give === undefined || get === undefined || gives.length > 1 || gets.length > 1) return []
    if (give.amount === null || get.amount === null || !isMoney(give.standard) || !isMoney(get.standard)) return []
    return [{ gives: { ...give, amount: give.amount }, gets: { ...get, amount: get.amount }, factIds }]
  })
}

function isMoney(standard: string): boolean {
  return standard === 'native' || standard === 'erc20'
}
