import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, nodeAt, uintAt } from '../value-tree.ts'
import { SEAPORT_ABI } from './seaport.data.ts'
import { readBasicOrder } from './seaport-basic.ts'
import { doubtsOf, itemActs, type PlacedOrder, placedOrder, showOrder } from './seaport-items.ts'

/** Seaport, versions 1.1 to 1.6: what the caller pays and gets, or what others exchange through the call. */
export const seaportDecoder: Decoder = {
  name: 'seaport',
  abi: SEAPORT_ABI,
  read(call) {
    if (call.name === 'incrementCounter') return { reason: 'Cancels every open order of this account' }
    if (call.name.startsWith('fulfillBasicOrder')) return readBasicOrder(call)
    const orders = ordersOf(call)
    if (call.name === 'cancel') return { shows: showAll(orders), reason: 'Cancels these orders' }
    return call.name.startsWith('fulfill') ? readFulfilment(call, orders) : readBetweenOthers(call, orders)
  },
}

function ordersOf({ args }: DecodedCall): readonly PlacedOrder[] {
  const single = nodeAt(args, 'order') ?? nodeAt(args, 'advancedOrder')
  const list = single === undefined ? (nodeAt(args, 'orders') ?? nodeAt(args, 'advancedOrders')) : undefined
  const resolvers = nodeAt(args, 'criteriaResolvers')?.items ?? []
  return (single === undefined ? (list?.items ?? []) : [single]).map((order, index) =>
    placedOrder(order, index, resolvers),
  )
}

/** The caller takes the other side: pays what the orders ask for and gets what they offer. */
function readFulfilment(call: DecodedCall, orders: readonly PlacedOrder[]): Reading {
  const { args, frame } = call
  const given = nodeAt(args, 'recipient') === undefined ? null : addressAt(args, 'recipient')
  const recipient = given === null || isZeroAddress(given) ? frame.from : given
  const acts = orders.flatMap((order): Act[] => {
    const offerer = addressAt(order.parameters, 'offerer')
    return [
      ...itemActs(order, 1, (item) => ({ from: frame.from, to: addressAt(item, 'recipient'), pays: true })),
      ...itemActs(order, 0, () => ({ from: offerer, to: recipient, pays: false })),
    ]
  })
  const most = nodeAt(args, 'maximumFulfilled') && uintAt(args, 'maximumFulfilled')
  const some = most === undefined ? [] : [`Fills those that can be, at most ${most} of ${orders.length} orders`]
  return { ...readOrders(orders, some), acts, spendsValue: paysCoin(acts, frame.from) }
}

/** Orders matched with each other, or made valid without a further signature: each offerer gives and is paid. */
function readBetweenOthers({ args, name }: DecodedCall, orders: readonly PlacedOrder[]): Reading {
  const acts = orders.flatMap((order): Act[] => {
    const offerer = addressAt(order.parameters, 'offerer')
    return [
      ...itemActs(order, 0, () => ({ from: offerer, to: null, pays: true })),
      ...itemActs(order, 1, (item) => ({ from: null, to: addressAt(item, 'recipient'), pays: false })),
    ]
  })
  const left = nodeAt(args, 'recipient') === undefined ? [] : ['What is left over goes to the recipient named']
  return { ...readOrders(orders, name === 'validate' ? ['Makes these orders valid for anyone to fill'] : left), acts }
}

function readOrders(orders: readonly PlacedOrder[], said: readonly string[]): Reading {
  const reasons = [...new Set([...said, ...orders.flatMap(doubtsOf)])]
  return { shows: showAll(orders), ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }) }
}

function showAll(orders: readonly PlacedOrder[]): NonNullable<Reading['shows']> {
  return Object.assign({ recipient: { as: 'plain', label: 'Recipient' } }, ...orders.map(showOrder))
}

function paysCoin(acts: readonly Act[], payer: Address | null): boolean {
  return acts.some((act) => act.kind === 'transfer' && act.standard === 'native' && act.from === payer)
}
