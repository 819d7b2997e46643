import type { Address } from '../../facts/hex.ts'
import type { Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'

/** By Seaport's item types: the last two are any item of a set. */
const STANDARDS = ['native', 'erc20', 'erc721', 'erc1155', 'erc721', 'erc1155'] as const
const ANY_OF_A_SET = 4n

/** Who gives and who gets; `pays` where it is the caller who does, so that of a moving amount the larger counts. */
export interface Move {
  readonly from: Address | null
  readonly to: Address | null
  readonly pays: boolean
}

/** One order of a list, with what the call says of it besides. */
export interface PlacedOrder {
  readonly parameters: ValueNode
  /** What part of it is filled, `[1n, 1n]` being all. */
  readonly part: readonly [bigint, bigint]
  /** The item that was chosen for one of any of a set, by side (0: offer) and place. */
  readonly chosen: ReadonlyMap<string, bigint>
}

export function placedOrder(order: ValueNode, index: number, resolvers: readonly ValueNode[]): PlacedOrder {
  const parameters = nodeAt(order, 'parameters') ?? order
  const advanced = nodeAt(order, 'denominator') !== undefined
  const [numerator, denominator] = advanced ? [uintAt(order, 'numerator'), uintAt(order, 'denominator')] : [1n, 1n]
  const own = resolvers.filter((resolver) => uintAt(resolver, 'orderIndex') === BigInt(index))
  const chosen = own.map(
    (each) => [`${uintAt(each, 'side')}.${uintAt(each, 'index')}`, uintAt(each, 'identifier')] as const,
  )
  const sane = denominator > 0n && numerator <= denominator
  return { parameters, part: sane ? [numerator, denominator] : [1n, 1n], chosen: new Map(chosen) }
}

/** The items of one side as transfers. Types that Seaport does not know make the call fail and give none. */
export function itemActs(order: PlacedOrder, side: 0 | 1, moveOf: (item: ValueNode) => Move): Act[] {
  const items = listAt(order.parameters, side === 0 ? 'offer' : 'consideration')
  return items.flatMap((item, index): Act[] => {
    const { from, to, pays } = moveOf(item)
    const type = uintAt(item, 'itemType')
    const standard = STANDARDS[Number(type)]
    if (standard === undefined) return []
    const chosen = type < ANY_OF_A_SET ? uintAt(item, 'identifierOrCriteria') : order.chosen.get(`${side}.${index}`)
    const amount = amountOf(item, order.part, pays).toString()
    const act = { kind: 'transfer', standard, from, to, amount } as const
    if (standard === 'native') return [{ ...act, token: null }]
    const tokenId = standard === 'erc20' || chosen === undefined ? {} : { tokenId: chosen.toString() }
    return [{ ...act, token: addressAt(item, 'token'), ...tokenId }]
  })
}

function amountOf(item: ValueNode, [numerator, denominator]: PlacedOrder['part'], pays: boolean): bigint {
  const [start, end] = [uintAt(item, 'startAmount'), uintAt(item, 'endAmount')]
  const whole = start > end === pays ? start : end
  return (whole * numerator + (pays ? denominator - 1n : 0n)) / denominator
}

export function showOrder({ parameters }: PlacedOrder): NonNullable<Reading['shows']> {
  const root = parameters.path.replace(/^#\./, '')
  const items = [...listAt(parameters, 'offer'), ...listAt(parameters, 'consideration')].flatMap((item) => {
    const place = item.path.replace(/^#\./, '')
    const type = uintAt(item, 'itemType')
    if (type > 1n) return []
    const show = { as: 'amount', token: type === 0n ? null : addressAt(item, 'token') } as const
    return [[`${place}.startAmount`, show] as const, [`${place}.endAmount`, show] as const]
  })
  const times = { [`${root}.startTime`]: { as: 'time' }, [`${root}.endTime`]: { as: 'time' } } as const
  return { ...Object.fromEntries(items), ...times }
}

/** What of an order its terms alone do not tell. */
export function doubtsOf({ parameters, chosen }: PlacedOrder): readonly string[] {
  const items = [...listAt(parameters, 'offer'), ...listAt(parameters, 'consideration')]
  const types = items.map((item) => uintAt(item, 'itemType'))
  const sets = types.filter((type) => type >= ANY_OF_A_SET).length
  return [
    ...(types.some((type) => type >= BigInt(STANDARDS.length)) ? ['An item of a kind that Seaport does not know'] : []),
    ...(sets > chosen.size ? ['Takes any item of a set'] : []),
    ...(uintAt(parameters, 'orderType') === 4n ? ['The offering contract decides itself what is exchanged'] : []),
  ]
}
