import { isZeroAddress } from '../../facts/hex.ts'
import type { Reading, TypedDataReader } from '../decoder.ts'
import type { Scope } from '../scope.ts'
import { readCollectionStandard } from '../token.ts'
import { addressAt, boolAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { LOOKSRARE_TYPES } from './looksrare-order.data.ts'
import { actsOfTrade, type NftTrade } from './nft-trade.ts'
import { verifyingContract } from './verifying-contract.ts'

/** LooksRare's orders, both versions, one or a tree (types of @looksrare/sdk 0.12.1 and @looksrare/sdk-v2 0.6.0). */
export const looksrareOrderReader: TypedDataReader = {
  name: 'looksrare-order',
  types: LOOKSRARE_TYPES,
  read(typedData, message, scope) {
    if (verifyingContract(typedData) === undefined) return undefined
    const old = nodeAt(message, 'isOrderAsk') !== undefined
    const orders = ordersIn(message)
    const trades = orders.map((order) => (old ? readMakerOrder(order, scope) : readMaker(order)))
    const many = orders.length > 1 ? [`${orders.length} orders are signed at once`] : []
    const open = trades.some(({ selling }) => !selling)
      ? ['Which items fit a bid is for its strategy to say: it may be any of the collection']
      : []
    const reasons = [...many, ...open]
    return {
      ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
      shows: Object.assign({}, ...orders.map((order, place) => showOrder(order, trades[place]?.money ?? null))),
      acts: trades.flatMap(actsOfTrade),
    }
  },
}

/** In a tree the unused places hold orders of nobody. */
function ordersIn(node: ValueNode): ValueNode[] {
  if (node.type !== 'Maker' && node.type !== 'MakerOrder') return (node.items ?? []).flatMap(ordersIn)
  return isZeroAddress(addressAt(node, 'signer')) ? [] : [node]
}

/** A seller keeps at least `minPercentageToAsk` of the price, in hundredths of a percent. */
function readMakerOrder(order: ValueNode, scope: Scope): NftTrade {
  const [selling, price, collection] = [
    boolAt(order, 'isOrderAsk'),
    uintAt(order, 'price'),
    addressAt(order, 'collection'),
  ]
  return {
    ...partsOf(order, selling),
    standard: readCollectionStandard(scope, collection),
    items: [{ tokenId: uintAt(order, 'tokenId'), amount: uintAt(order, 'amount') }],
    price: selling ? (price * uintAt(order, 'minPercentageToAsk')) / 10_000n : price,
  }
}

/** Quote type 0 bids, 1 asks; collection type 0 is ERC-721, 1 ERC-1155. */
function readMaker(order: ValueNode): NftTrade {
  const amounts = listAt(order, 'amounts').map(({ value }) => value)
  const items = listAt(order, 'itemIds').map(({ value: tokenId }, place) => {
    const amount = amounts[place]
    return { tokenId: typeof tokenId === 'bigint' ? tokenId : 0n, amount: typeof amount === 'bigint' ? amount : 0n }
  })
  const standard = uintAt(order, 'collectionType') === 1n ? 'erc1155' : 'erc721'
  return { ...partsOf(order, uintAt(order, 'quoteType') === 1n), standard, items, price: uintAt(order, 'price') }
}

function partsOf(
  order: ValueNode,
  selling: boolean,
): Pick<NftTrade, 'selling' | 'maker' | 'taker' | 'collection' | 'money' | 'expires'> {
  const currency = addressAt(order, 'currency')
  const money = isZeroAddress(currency) ? null : currency
  return {
    ...{ selling, taker: null, money },
    maker: addressAt(order, 'signer'),
    collection: addressAt(order, 'collection'),
    expires: uintAt(order, 'endTime'),
  }
}

function showOrder({ path }: ValueNode, money: NftTrade['money']): NonNullable<Reading['shows']> {
  const root = path === '#' ? '' : `${path.slice(2)}.`
  return {
    [`${root}price`]: { as: 'amount', token: money, label: 'Price' },
    [`${root}startTime`]: { as: 'time', label: 'Valid from' },
    [`${root}endTime`]: { as: 'time', label: 'Valid until' },
  }
}
