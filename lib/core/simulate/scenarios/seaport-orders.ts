import { concatHex, keccak256, numberToHex } from 'viem'
import { encodeType, hashStruct } from '../../decode/typed-data/hash-typed-data.ts'
import { listAt, type ValueNode } from '../../decode/value-tree.ts'
import type { Hex } from '../../facts/hex.ts'
import { joinedSignature, type SignedUse } from './signed-use.ts'

/** One order with the signature that lets it be filled. */
export interface SignedOrder {
  readonly order: ValueNode
  readonly signature: Hex
}

const BULK = /^BulkOrder\(OrderComponents(\[2\])+ tree\)/
/** So many bytes say which place of the tree an order has (Seaport 1.2 and later). */
const PLACE_BYTES = 3

/**
 * The orders that Seaport's typed data signs: one, or each of a tree of them, whose signature is followed by its place and
 * by the hashes beside its way to the root. Null where it is none of Seaport's; the empty orders that fill up a tree are
 * left out.
 */
export function seaportOrders(signed: SignedUse): readonly SignedOrder[] | null {
  const { typedData, message } = signed
  const { types, primaryType } = typedData
  if (primaryType === 'OrderComponents') return [{ order: message, signature: joinedSignature(signed) }]
  if (!Object.hasOwn(types, 'BulkOrder') || primaryType !== 'BulkOrder') return null
  if (!BULK.test(encodeType(types, primaryType))) return null
  const orders = leaves(message)
  const tree = grow(orders.map((order) => hashStruct(types, 'OrderComponents', order)))
  return orders.flatMap((order, place) => {
    if (listAt(order, 'offer').length + listAt(order, 'consideration').length === 0) return []
    const way = [numberToHex(place, { size: PLACE_BYTES }), ...besides(tree, place)]
    return [{ order, signature: concatHex([joinedSignature(signed), ...way]) }]
  })
}

function leaves(node: ValueNode): readonly ValueNode[] {
  return node.type === 'OrderComponents' ? [node] : (node.items ?? []).flatMap(leaves)
}

/** The layers of the tree, from its leaves to the two below its root. */
function grow(layer: readonly Hex[]): readonly (readonly Hex[])[] {
  if (layer.length <= 1) return []
  const above = layer.flatMap((left, place) => {
    return place % 2 === 0 ? [keccak256(concatHex([left, layer[place + 1] ?? '0x']))] : []
  })
  return [layer, ...grow(above)]
}

function besides(tree: readonly (readonly Hex[])[], place: number): readonly Hex[] {
  return tree.map((layer, height) => layer[(place >> height) ^ 1] ?? '0x')
}
