import type { Address } from '../../facts/hex.ts'
import type { DecodedCall, Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, boolAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { coinAt, payAct } from './currency.ts'

/** What is traded in one order: how many of the item (one, of an ERC-721), and which where any will do. */
interface Trade {
  readonly order: ValueNode
  readonly seller: Address | null
  readonly buyer: Address | null
  readonly count: bigint
  readonly tokenId: bigint
}

/** Items bought, sold or offered by 0x's NFT orders. The buyer pays the price and the fees on top of it. */
export function readZeroExNfts(call: DecodedCall): Reading {
  const trades = tradesOf(call)
  const acts = trades.flatMap((trade) => actsOf(call, trade))
  const paysCoin = acts.some(
    (act) => act.kind === 'transfer' && act.standard === 'native' && act.from === call.frame.from,
  )
  const presigns = call.name.startsWith('preSign')
  return {
    shows: Object.assign({}, ...trades.map(({ order }) => showOrder(order))),
    acts,
    spendsValue: paysCoin,
    ...(presigns ? { reason: 'Makes this order valid for anyone to fill, without a signature' } : {}),
    ...(trades.length > 1 ? { reason: 'Buys those that can still be bought' } : {}),
  }
}

function tradesOf({ args, name, frame }: DecodedCall): readonly Trade[] {
  const sold = nodeAt(args, 'sellOrder')
  const wanted = nodeAt(args, 'buyOrder')
  const caller = frame.from
  if (sold !== undefined) return [buy(sold, caller, nodeAt(args, 'erc1155BuyAmount')?.value)]
  if (wanted !== undefined) {
    const single = name === 'sellERC721'
    const count = single ? 1n : uintAt(args, 'erc1155SellAmount')
    const tokenId = uintAt(args, single ? 'erc721TokenId' : 'erc1155TokenId')
    return [{ order: wanted, seller: caller, buyer: addressAt(wanted, 'maker'), count, tokenId }]
  }
  const own = nodeAt(args, 'order')
  if (own === undefined)
    return listAt(args, 'sellOrders').map((order, index) =>
      buy(order, caller, nodeAt(args, `erc1155TokenAmounts.[${index}]`)?.value),
    )
  const [maker, sells] = [addressAt(own, 'maker'), uintAt(own, 'direction') === 0n]
  const parties = sells ? { seller: maker, buyer: null } : { seller: null, buyer: maker }
  return [{ order: own, ...parties, count: countOf(own), tokenId: uintAt(own, `${itemOf(own)}Id`) }]
}

function buy(order: ValueNode, buyer: Address | null, count: unknown): Trade {
  const seller = addressAt(order, 'maker')
  const many = typeof count === 'bigint' ? count : countOf(order)
  return { order, seller, buyer, count: many, tokenId: uintAt(order, `${itemOf(order)}Id`) }
}

function actsOf({ args }: DecodedCall, { order, seller, buyer, count, tokenId }: Trade): Act[] {
  const whole = countOf(order)
  const rounding = uintAt(order, 'direction') === 0n ? whole - 1n : 0n
  const part = (amount: bigint) => (whole === 0n ? 0n : (amount * count + rounding) / whole)
  const unwraps = nodeAt(args, 'unwrapNativeToken') !== undefined && boolAt(args, 'unwrapNativeToken')
  const money = coinAt(order, 'erc20Token')
  const many = itemOf(order) === 'erc1155Token'
  return [
    {
      kind: 'transfer',
      standard: many ? 'erc1155' : 'erc721',
      token: addressAt(order, itemOf(order)),
      from: seller,
      to: buyer,
      amount: count.toString(),
      tokenId: tokenId.toString(),
    },
    payAct(unwraps ? null : money, buyer, seller, part(uintAt(order, 'erc20TokenAmount'))),
    ...listAt(order, 'fees').map((fee) =>
      payAct(money, buyer, addressAt(fee, 'recipient'), part(uintAt(fee, 'amount'))),
    ),
  ]
}

function itemOf(order: ValueNode): 'erc721Token' | 'erc1155Token' {
  return nodeAt(order, 'erc1155Token') === undefined ? 'erc721Token' : 'erc1155Token'
}

function countOf(order: ValueNode): bigint {
  return nodeAt(order, 'erc1155TokenAmount') === undefined ? 1n : uintAt(order, 'erc1155TokenAmount')
}

function showOrder(order: ValueNode): NonNullable<Reading['shows']> {
  const root = order.path.replace(/^#\./, '')
  return {
    [`${root}.erc20TokenAmount`]: { as: 'amount', token: coinAt(order, 'erc20Token'), label: 'Price' },
    [`${root}.fees.[].amount`]: { as: 'amount', token: coinAt(order, 'erc20Token') },
    [`${root}.expiry`]: { as: 'time', label: 'Order valid until' },
  }
}
