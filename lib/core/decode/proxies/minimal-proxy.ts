import type { Address, Hex } from '../../facts/hex.ts'
import { type Instruction, listInstructions } from './list-instructions.ts'

/** Longer than any of them needs to be before it delegates. */
const MAX_INSTRUCTIONS = 48

const GAS = 0x5a
const DELEGATECALL = 0xf4

const NOTHING: Instruction = { opcode: 0, pushed: '' }

/** Stack, memory and calldata; nothing that jumps, stores or calls. */
const PLAIN: ReadonlySet<number> = new Set([
  ...[0x01, 0x03, 0x36, 0x37, 0x39, 0x3d, 0x50, 0x51, 0x52, 0x53, GAS, DELEGATECALL],
  ...Array.from({ length: 0xa0 - 0x5f }, (_, index) => 0x5f + index),
])

/**
 * Where code delegates every call, whatever its calldata: straight to one delegatecall with no jump before it, to an
 * address that the code itself holds. EIP-1167, its shorter kin, ERC-7511 and clones with arguments behind the code are
 * all of this shape.
 */
export function readMinimalProxy(code: Hex): Address | undefined {
  let [before, last] = [NOTHING, NOTHING]
  let count = 0
  for (const instruction of listInstructions(code)) {
    if (count++ > MAX_INSTRUCTIONS || !PLAIN.has(instruction.opcode)) return undefined
    if (instruction.opcode === DELEGATECALL) {
      const { length } = before.pushed
      return last.opcode === GAS && length > 0 && length <= 40 ? `0x${before.pushed.padStart(40, '0')}` : undefined
    }
    before = last
    last = instruction
  }
  return undefined
}
