import { keccak256, stringToBytes } from 'viem/utils'
import type { Hex } from '../facts/hex.ts'

/** What a decision is bound to: keccak256 over the UTF-8 of the method, a line feed, and the parameters as text. */
export function requestDigest(method: string, text: string): Hex {
  return keccak256(stringToBytes(`${method}\n${text}`))
}
