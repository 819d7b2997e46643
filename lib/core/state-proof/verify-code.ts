import { keccak256 } from 'viem'
import { type Hex, isHex } from '../facts/hex.ts'

/** Whether this code is the one that an account's proved code hash stands for. */
export function verifyCode(codeHash: Hex, code: Hex): boolean {
  return isHex(code) && code.length % 2 === 0 && keccak256(code) === codeHash
}
