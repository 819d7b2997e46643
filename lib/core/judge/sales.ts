import type { Fact } from '../facts/fact.ts'
import type { Address } from '../facts/hex.ts'
import { guaranteesOf } from '../simulate/guarantees.ts'
import { tokenKey } from '../simulate/token-key.ts'
import { isNextToNothing } from './is-next-to-nothing.ts'
import { factIdsOfChanges, netChangesOf, unitsOf } from './net-changes.ts'
import { ordersOf } from './orders.ts'
import type { Evidence } from './rule.ts'

interface Money {
  readonly token: Address | null
  readonly amount: string
}

/** One kind of money for another. `token` null: the chain's own coin. Amounts in base units. */
export interface Sale {
  readonly gives: Money
  readonly gets: Money
  /** The least that the bytes let it bring, where that is less than what it brings now. */
  readonly least?: string
  /** Whether a signature offers it, so that its terms are all that it can bring. */
  readonly isOffer: boolean
  readonly factIds: readonly string[]
}

/** What is sold: by the run, and by whoever takes a signed order up; each one kind of money for one other. */
export function salesOf(evidence: Evidence): readonly Sale[] {
  return [...soldBy(evidence), ...offered(evidence)]
}

function soldBy(evidence: Evidence): readonly Sale[] {
  const moved = netChangesOf(evidence)
  if (moved === null) return []
  const [gives, gets] = [moved.gives, moved.gets].map((changes) =>
    onlyMoney(
      changes.map((change) => ({ ...change, amount: unitsOf(change).toString() })),
      evidence.facts,
    ),
  )
  if (!gives || !gets) return []
  const standard = gets.token === null ? 'native' : 'erc20'
  const least = guaranteesOf(evidence.meaning, moved.account).get(tokenKey({ standard, token: gets.token }))
  const isLess = least !== undefined && least >= 0n && least < BigInt(gets.amount)
  const factIds = factIdsOfChanges(evidence, [...moved.gives, ...moved.gets])
  return [{ gives, gets, isOffer: false, ...(isLess ? { least: least.toString() } : {}), factIds }]
}

function offered({ meaning, facts }: Evidence): readonly Sale[] {
  return ordersOf(meaning).flatMap(({ factIds, ...order }): readonly Sale[] => {
    const [gives, gets] = [onlyMoney(order.gives, facts), onlyMoney(order.gets, facts)]
    return gives === null || gets === null ? [] : [{ gives, gets, isOffer: true, factIds }]
  })
}

/**
 * The one kind of money among what is moved, with all of it; null where there is another, or an amount is open. Next to
 * nothing of another kind beside it hides no price.
 */
function onlyMoney(
  assets: readonly { readonly standard: string; readonly token: Address | null; readonly amount: string | null }[],
  facts: readonly Fact[],
): Money | null {
  const kinds = [...Map.groupBy(assets, ({ token }) => token).values()].map((parts) => {
    const [part] = parts
    if (part === undefined || !['native', 'erc20'].includes(part.standard)) return null
    if (parts.some(({ amount }) => amount === null)) return null
    const amount = parts.reduce((sum, one) => sum + BigInt(one.amount ?? 0), 0n).toString()
    return { standard: part.standard, token: part.token, amount }
  })
  const counted = kinds.length > 1 ? kinds.filter((kind) => kind === null || !isNextToNothing(kind, facts)) : kinds
  const [kind] = counted
  return counted.length === 1 && kind ? { token: kind.token, amount: kind.amount } : null
}
