import fc from 'fast-check'
import { parseEther } from 'viem'
import { type OrderItem, signSeaportOrder } from '../../world/protocols/sign-seaport-order.ts'
import { amounts, at } from '../amounts.ts'
import { call } from '../call.ts'
import { holderOf } from '../holder-of.ts'
import type { Kinds, Plan, Turn } from '../plan.ts'

const order = fc.record({
  offerer: fc.nat(),
  /** Whether the offerer may not hold what is offered. */
  stranger: fc.nat(9).map((number) => number === 0),
  id: fc.bigInt(1n, 60n),
  kind: fc.constantFrom('picture for ether', 'picture for tokens', 'items for ether', 'tokens for picture'),
  price: amounts(parseEther('1')),
  cut: fc.nat(3),
  auction: fc.boolean(),
  late: fc.nat(11),
  salt: fc.bigInt(0n, 2n ** 64n),
  throughConduit: fc.boolean(),
  short: fc.nat(11),
})
type OrderChoice = typeof order extends fc.Arbitrary<infer Choice> ? Choice : never

/** A signed order, and the ether that filling it takes. */
async function sign(turn: Turn, choice: OrderChoice) {
  const { ground, traders, now } = turn
  const holder =
    choice.stranger || !choice.kind.startsWith('picture') ? null : await holderOf(turn, ground.pictures, choice.id)
  const { pictures, contracts, chain, seaport } = ground
  const offerer = holder ?? at(traders, choice.offerer)
  const picture = { itemType: 2, token: pictures.address, id: choice.id, amount: 1n } as const
  const items = { itemType: 3, token: contracts.items.address, id: 2n, amount: 4n } as const
  const inEther = choice.kind.endsWith('ether')
  const ending = choice.auction ? choice.price / 2n : choice.price
  const zero = '0x0000000000000000000000000000000000000000'
  const token = inEther ? zero : contracts.weth.address
  const money: OrderItem = { itemType: inEther ? 0 : 1, token, id: 0n, amount: choice.price, ending }
  const sells = choice.kind !== 'tokens for picture'
  const sold = choice.kind.startsWith('items') ? items : picture
  const cuts = Array.from({ length: choice.cut }, (_, place) => {
    const share = { amount: choice.price / 40n, ending: choice.price / 40n }
    return { ...money, ...share, recipient: at(traders, choice.offerer + place + 1).address }
  })
  const wanted = sells
    ? [{ ...money, recipient: offerer.address }, ...cuts]
    : [{ ...picture, recipient: offerer.address }]
  const signed = await signSeaportOrder(chain, seaport, offerer, {
    offer: [sells ? sold : money],
    consideration: wanted,
    startTime: now - 1_000n,
    endTime: choice.late === 0 ? now - 1n : now + 1_000n,
    salt: choice.salt,
    throughConduit: choice.throughConduit,
    partial: choice.kind.startsWith('items'),
  })
  const ether = inEther && sells ? choice.price + BigInt(cuts.length) * (choice.price / 40n) : 0n
  return { ...signed, ether: choice.short === 0 ? ether / 2n : ether }
}

const conduitKeyOf = ({ ground }: Turn, { throughConduit }: OrderChoice) =>
  throughConduit ? ground.seaport.conduitKey : `0x${'0'.repeat(64)}`

const fulfil =
  (choice: OrderChoice): Plan =>
  async (turn) => {
    const { parameters, signature, ether } = await sign(turn, choice)
    const args = [{ parameters, signature }, conduitKeyOf(turn, choice)]
    return call(turn.ground.seaport.seaport, 'fulfillOrder', args, ether)
  }

export const seaport: Kinds = {
  'Seaport: order filled': order.map(fulfil),
  'Seaport: order partly filled': fc
    .record({ order, numerator: fc.bigInt(1n, 4n) })
    .map(({ order: choice, numerator }) => async (turn) => {
      // All amounts must be divisible by as many parts as there are.
      const price = choice.price - (choice.price % 320n)
      const items = { ...choice, price, kind: 'items for ether' as const }
      const { parameters, signature, ether } = await sign(turn, items)
      const advanced = { parameters, numerator, denominator: 4n, signature, extraData: '0x' }
      const args = [advanced, [], conduitKeyOf(turn, choice), turn.sender.address]
      return call(turn.ground.seaport.seaport, 'fulfillAdvancedOrder', args, ether)
    }),
  'Seaport: several orders, those that can be': fc
    .array(order, { minLength: 2, maxLength: 3 })
    .map((choices) => async (turn) => {
      const signed = await Promise.all(choices.map((choice) => sign(turn, choice)))
      const orders = signed.map(({ parameters, signature }) => ({ parameters, signature }))
      const offers = orders.map((_, orderIndex) => [{ orderIndex: BigInt(orderIndex), itemIndex: 0n }])
      const wanted = orders.flatMap(({ parameters }, orderIndex) =>
        parameters.consideration.map((_, itemIndex) => [
          { orderIndex: BigInt(orderIndex), itemIndex: BigInt(itemIndex) },
        ]),
      )
      const args = [orders, offers, wanted, conduitKeyOf(turn, at(choices, 0)), 10n]
      const ether = signed.reduce((sum, each) => sum + each.ether, 0n)
      return call(turn.ground.seaport.seaport, 'fulfillAvailableOrders', args, ether)
    }),
  'Seaport: order cancelled or validated': fc
    .record({ order, cancel: fc.boolean() })
    .map(({ order: choice, cancel }) => async (turn) => {
      const { components, parameters, signature } = await sign(turn, choice)
      const { seaport: market } = turn.ground.seaport
      return cancel ? call(market, 'cancel', [[components]]) : call(market, 'validate', [[{ parameters, signature }]])
    }),
  'Seaport: all orders cancelled': fc.constant(null).map(
    () =>
      ({ ground }) =>
        call(ground.seaport.seaport, 'incrementCounter', []),
  ),
}
