import { hexToBytes, toHex } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import type { Leaf, ValueNode } from '../value-tree.ts'
import type { Step } from './parse-path.ts'

/**
 * Some bytes of a value: of `bytes`, of text in UTF-8, of a number as wide as its type, of an address. A part of a number
 * is a number again. Undefined where the value has no such bytes.
 */
export function sliceLeaf(
  { name, type, path }: ValueNode,
  value: Leaf,
  { start = 0, end }: Extract<Step, { kind: 'slice' }>,
): ValueNode | undefined {
  if (typeof value === 'boolean') return undefined
  const bytes = bytesOf(value, type)
  const part = bytes.slice(start, end)
  const wanted = end !== undefined && start >= 0 && end >= 0 ? end - start : start < 0 && end === undefined ? -start : 1
  if (part.length === 0 || part.length < wanted) return undefined
  const at = `${path}.[${start === 0 ? '' : start}:${end ?? ''}]`
  if (typeof value === 'bigint') return { name, type: `uint${part.length * 8}`, path: at, value: BigInt(toHex(part)) }
  if (type === 'string') return { name, type, path: at, value: new TextDecoder().decode(part) }
  return { name, type: 'bytes', path: at, value: toHex(part) }
}

function bytesOf(value: bigint | string, type: string): Uint8Array {
  if (typeof value === 'string') return type === 'string' ? new TextEncoder().encode(value) : hexToBytes(value as Hex)
  const bits = Number(/(\d+)$/.exec(type)?.[1] ?? 256)
  return hexToBytes(toHex(BigInt.asUintN(bits, value), { size: Math.ceil(bits / 8) }))
}
