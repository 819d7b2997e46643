import { canonicalHex, isAddress } from '../facts/hex.ts'
import type { Json } from '../facts/json.ts'
import type { ValueNode } from './value-tree.ts'
import { visibleText } from './visible-text.ts'

const MAX_DEPTH = 12

/** A leaf that is known to be more than JSON: undefined where it is not. */
export type ReadLeaf = (value: string | number | boolean, path: string) => bigint | undefined

/** Any JSON as a tree; what lies too deep is said to. Addresses are lower case. */
export function jsonTree(value: Json, name: string, path: string, readLeaf?: ReadLeaf, depth = 0): ValueNode {
  if (typeof value !== 'object') {
    const number = readLeaf?.(value, path)
    if (typeof value === 'boolean') return { name, type: 'bool', path, value }
    if (number !== undefined) return { name, type: 'uint256', path, value: number }
    if (isAddress(value)) return { name, type: 'address', path, value: canonicalHex(value) }
    return { name, type: typeof value === 'string' ? 'string' : 'number', path, value: String(value) }
  }
  if (value === null) return { name, type: 'null', path, value: 'null' }
  if (depth > MAX_DEPTH) return { name, type: 'json', path, value: 'nested too deep to show' }
  const items = Array.isArray(value)
    ? value.map((item: Json, index) => jsonTree(item, '', `${path}.[${index}]`, readLeaf, depth + 1))
    : Object.entries(value).map(([key, item]) =>
        jsonTree(item as Json, key, `${path}.${visibleText(key, 64)}`, readLeaf, depth + 1),
      )
  return { name, type: Array.isArray(value) ? 'list' : 'object', path, items }
}
