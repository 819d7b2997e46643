import { bytesToHex, hexToBytes, keccak256 } from 'viem'
import type { Hex } from '../facts/hex.ts'

const [PUSH1, PUSH32] = [0x60, 0x7f]
const WORD = 32
/** A number this large or larger stands for somebody or something: a smaller one is a time, an amount, a count. */
const LARGE = 2n ** 112n
const ADDRESS_END = 2n ** 160n

/**
 * Hash of code in which every whole word that it pushes is left out, but for addresses: solc keeps there what a contract
 * was created with, as the time. Two contracts of one source have one shape.
 */
export function codeShape(code: string): Hex {
  const bytes = hexToBytes(code as Hex)
  for (let at = 0; at < bytes.length; at += 1) {
    const opcode = bytes[at] ?? 0
    if (opcode < PUSH1 || opcode > PUSH32) continue
    const word = bytes.subarray(at + 1, at + 1 + opcode - PUSH1 + 1)
    if (word.length === WORD && !isAddress(BigInt(bytesToHex(word)))) word.fill(0)
    at += opcode - PUSH1 + 1
  }
  return keccak256(bytes)
}

function isAddress(value: bigint): boolean {
  return value >= LARGE && value < ADDRESS_END
}
