import type { Address } from '../../facts/hex.ts'
import type { Reading, TypedDataReader } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, listAt, uintAt, type ValueNode } from '../value-tree.ts'
import { encodeType } from './hash-typed-data.ts'
import { orderAct } from './order-act.ts'
import { verifyingContract } from './verifying-contract.ts'

const ORDER =
  'OrderComponents(address offerer,address zone,OfferItem[] offer,ConsiderationItem[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 counter)' +
  'ConsiderationItem(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount,address recipient)' +
  'OfferItem(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount)'

/** By Seaport's item types: the last two are any item of a set. */
const STANDARDS = ['native', 'erc20', 'erc721', 'erc1155', 'erc721', 'erc1155'] as const

/** Seaport's orders, one or a tree of them: what leaves the offerer, and what anyone must pay for it and to whom. */
export const seaportReader: TypedDataReader = {
  name: 'seaport',
  read(typedData, message) {
    const { types, primaryType } = typedData
    if (verifyingContract(typedData) === undefined || !Object.hasOwn(types, 'OrderComponents')) return undefined
    if (encodeType(types, 'OrderComponents') !== ORDER) return undefined
    if (
      primaryType !== 'OrderComponents' &&
      !/^BulkOrder\(OrderComponents(\[2\])+ tree\)/.test(encodeType(types, primaryType))
    )
      return undefined
    const orders = ordersIn(message)
    return {
      shows: Object.assign({}, ...orders.map(showOrder)),
      acts: orders.flatMap(actsOf),
      ...(orders.length > 1 ? { reason: `${orders.length} orders are signed at once` } : {}),
    }
  },
}

/** In a tree of orders the unused places hold empty orders: without offer and without price. */
function ordersIn(node: ValueNode): ValueNode[] {
  if (node.type !== 'OrderComponents') return (node.items ?? []).flatMap(ordersIn)
  return listAt(node, 'offer').length + listAt(node, 'consideration').length > 0 ? [node] : []
}

function actsOf(order: ValueNode): Act[] {
  const offerer = addressAt(order, 'offerer')
  const given = listAt(order, 'offer').map((item) => transfer(item, offerer, null))
  const asked = listAt(order, 'consideration').map((item) => transfer(item, null, addressAt(item, 'recipient')))
  return [...given, ...asked, orderAct(offerer, null, uintAt(order, 'endTime'))]
}

/** An amount may rise or fall with time: the larger leaves, the smaller comes back. */
function transfer(item: ValueNode, from: Address | null, to: Address | null): Act {
  const standard = STANDARDS[Number(uintAt(item, 'itemType'))] ?? 'erc20'
  const [start, end] = [uintAt(item, 'startAmount'), uintAt(item, 'endAmount')]
  const amount = (from !== null) === start > end ? start : end
  const tokenId = uintAt(item, 'identifierOrCriteria').toString()
  return {
    kind: 'transfer',
    standard,
    token: standard === 'native' ? null : addressAt(item, 'token'),
    from,
    to,
    amount: amount.toString(),
    ...(standard === 'erc721' || standard === 'erc1155' ? { tokenId } : {}),
  }
}

function showOrder(order: ValueNode): NonNullable<Reading['shows']> {
  const root = order.path === '#' ? '' : `${order.path.replace(/^#\./, '')}.`
  const items = [...listAt(order, 'offer'), ...listAt(order, 'consideration')].flatMap((item) => {
    const place = item.path.replace(/^#\./, '')
    const type = uintAt(item, 'itemType')
    if (type > 1n) return []
    const show = { as: 'amount', token: type === 0n ? null : addressAt(item, 'token') } as const
    return [
      [`${place}.startAmount`, show],
      [`${place}.endAmount`, show],
    ] as const
  })
  return {
    ...Object.fromEntries(items),
    [`${root}startTime`]: { as: 'time', label: 'Valid from' },
    [`${root}endTime`]: { as: 'time', label: 'Valid until' },
  }
}
