import type { Address } from '../../facts/hex.ts'
import { uintAt, type ValueNode } from '../value-tree.ts'

/** The address in the low 20 bytes of a number; what stands above it are flags. */
export function packedAddress(word: bigint): Address {
  return `0x${(word & ((1n << 160n) - 1n)).toString(16).padStart(40, '0')}`
}

export function packedAddressAt(args: ValueNode, path: string): Address {
  return packedAddress(uintAt(args, path))
}

/** The address in a number, to be shown beside it. The path is ERC-7730's slice: `maker.[-20:]`. */
export function showPacked(args: ValueNode, path: string): ValueNode {
  const name = path.split('.').at(-1) ?? ''
  return { name, type: 'address', path: `#.${path}.[-20:]`, value: packedAddressAt(args, path) }
}
