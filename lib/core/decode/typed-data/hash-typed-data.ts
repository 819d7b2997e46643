import { concatHex, keccak256, padHex, stringToBytes, toHex } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import { parseAtomicType, parseFieldType } from '../../request/typed-data-type.ts'
import type { TypedData } from '../../request/wallet-request.ts'
import type { ValueNode } from '../value-tree.ts'
import { readTypedDomain, readTypedMessage } from './read-typed-tree.ts'

const EMPTY = keccak256('0x')

/**
 * The three hashes of EIP-712: of the domain, of the message, and the digest that is signed. A primary type of
 * `EIP712Domain` signs the domain alone; its message hash is then that of nothing. Versions 3 and 4 hash alike what both
 * can sign: version 3 has no lists.
 */
export function hashTypedData(typedData: TypedData): { domain: Hex; message: Hex; digest: Hex } {
  const { types, primaryType } = typedData
  const domain = hashStruct(types, 'EIP712Domain', readTypedDomain(typedData))
  if (primaryType === 'EIP712Domain')
    return { domain, message: EMPTY, digest: keccak256(concatHex(['0x1901', domain])) }
  const message = hashStruct(types, primaryType, readTypedMessage(typedData))
  return { domain, message, digest: keccak256(concatHex(['0x1901', domain, message])) }
}

/** Hashes of types that were worked out already: a list of a thousand structs hashes their type once. */
type TypeHashes = Map<string, Hex>

/** keccak256 of the type's hash followed by one word for each field. */
export function hashStruct(
  types: TypedData['types'],
  struct: string,
  node: ValueNode,
  known: TypeHashes = new Map(),
): Hex {
  return keccak256(encodeStruct(types, struct, node, known))
}

/** The bytes that `hashStruct` hashes. */
export function encodeStruct(
  types: TypedData['types'],
  struct: string,
  node: ValueNode,
  known: TypeHashes = new Map(),
): Hex {
  const type = known.get(struct) ?? keccak256(stringToBytes(encodeType(types, struct)))
  known.set(struct, type)
  return concatHex([type, ...(node.items ?? []).map((item) => encodeField(types, item, known))])
}

/** `Mail(Person from,…)Person(…)`: the struct, then those it reaches in the order of their names. */
export function encodeType(types: TypedData['types'], struct: string): string {
  const reached = new Set([struct])
  for (const name of reached)
    for (const { type } of types[name] ?? []) {
      const base = parseFieldType(type)?.base
      if (base !== undefined && Object.hasOwn(types, base)) reached.add(base)
    }
  const [, ...others] = [...reached]
  return [struct, ...others.sort()]
    .map((name) => `${name}(${(types[name] ?? []).map((field) => `${field.type} ${field.name}`).join(',')})`)
    .join('')
}

function encodeField(types: TypedData['types'], node: ValueNode, known: TypeHashes): Hex {
  if (node.items === undefined) return encodeLeaf(node.type, node.value)
  if (!node.type.endsWith(']')) return hashStruct(types, node.type, node, known)
  return keccak256(concatHex(node.items.map((item) => encodeField(types, item, known))))
}

function encodeLeaf(type: string, value: bigint | boolean | string): Hex {
  if (typeof value === 'boolean') return toHex(value ? 1n : 0n, { size: 32 })
  if (typeof value === 'bigint') return toHex(BigInt.asUintN(256, value), { size: 32 })
  const kind = parseAtomicType(type)?.kind
  if (kind === 'string') return keccak256(stringToBytes(value))
  if (kind === 'bytes') return keccak256(value as Hex)
  return padHex(value as Hex, { dir: kind === 'address' ? 'left' : 'right', size: 32 })
}
