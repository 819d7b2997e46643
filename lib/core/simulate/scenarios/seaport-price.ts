import { addressAt, listAt, uintAt, type ValueNode } from '../../decode/value-tree.ts'
import type { HeldToken } from '../scenario.ts'

/** By Seaport's item types. The two after these are any item of a set, which only who fills the order chooses. */
const STANDARDS = ['native', 'erc20', 'erc721', 'erc1155'] as const

/** What an order asks of who fills it, at the most that it can be. */
export interface Price {
  readonly wei: bigint
  readonly tokens: HeldToken[]
}

/** What all these orders ask together; null where some of it is not named. */
export function priceOf(orders: readonly ValueNode[]): Price | null {
  const items = orders.flatMap((order) => [...listAt(order, 'offer'), ...listAt(order, 'consideration')])
  if (items.some((item) => STANDARDS[Number(uintAt(item, 'itemType'))] === undefined)) return null
  const asked = orders.flatMap((order) => listAt(order, 'consideration'))
  let wei = 0n
  const tokens = new Map<string, HeldToken>()
  for (const item of asked) {
    const standard = STANDARDS[Number(uintAt(item, 'itemType'))] ?? 'native'
    const amount = larger(item)
    if (standard === 'native') {
      wei += amount
      continue
    }
    const token = addressAt(item, 'token')
    const id = standard === 'erc20' ? {} : { tokenId: uintAt(item, 'identifierOrCriteria').toString() }
    const key = JSON.stringify([token, id])
    const before = BigInt(tokens.get(key)?.amount ?? 0)
    tokens.set(key, { standard, token, ...id, amount: (before + amount).toString() })
  }
  return { wei, tokens: [...tokens.values()] }
}

/** The price of an order falls, or what it offers rises, as time goes on. */
export function worsens(order: ValueNode): boolean {
  return listAt(order, 'consideration').some(falls) || listAt(order, 'offer').some(rises)
}

export function larger(item: ValueNode): bigint {
  return falls(item) ? uintAt(item, 'startAmount') : uintAt(item, 'endAmount')
}

const falls = (item: ValueNode) => uintAt(item, 'endAmount') < uintAt(item, 'startAmount')
const rises = (item: ValueNode) => uintAt(item, 'endAmount') > uintAt(item, 'startAmount')
