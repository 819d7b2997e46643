import { concatHex, encodePacked, keccak256 } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import type { TypedData } from '../../request/wallet-request.ts'
import type { ValueNode } from '../value-tree.ts'
import { readTypedMessage } from './read-typed-tree.ts'

/**
 * The digest of version 1, from before EIP-712 (`typedSignatureHash` of @metamask/eth-sig-util): the hash of the names with
 * their types, and of the values packed without padding. It names no contract and no chain. Undefined where a list holds
 * `bytes1` to `bytes32`: wallets fill those up on different sides.
 */
export function hashTypedDataV1(typedData: TypedData): Hex | undefined {
  const fields = readTypedMessage(typedData).items ?? []
  if (fields.some(({ type }) => /^bytes\d+\[/.test(type))) return undefined
  const schema = fields.map(({ type, name }) => `${type} ${name}`)
  const names = keccak256(encodePacked(Array(schema.length).fill('string'), schema))
  const types = fields.map(({ type }) => type)
  return keccak256(concatHex([names, keccak256(encodePacked(types, fields.map(packable)))]))
}

function packable(node: ValueNode): unknown {
  return node.items === undefined ? node.value : node.items.map(packable)
}
