import { concatHex, keccak256, sliceHex, stringToHex } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import type { ValueNode } from '../value-tree.ts'

/**
 * Bravo, Compound's timelock and Aave's payloads may name a function by text and keep the arguments apart. The contracts
 * hash that text as it stands, whatever it is; without text the data is the whole call.
 */
export function withSelector(signature: ValueNode | undefined, data: Hex): Hex {
  const text = signature?.value
  if (typeof text !== 'string' || text === '') return data
  return concatHex([sliceHex(keccak256(stringToHex(text)), 0, 4), data])
}
