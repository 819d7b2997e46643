import type { Hex } from '../../facts/hex.ts'

/** One instruction; `pushed` is what a PUSH puts on the stack, without `0x`. */
export interface Instruction {
  readonly opcode: number
  readonly pushed: string
}

const PUSH0 = 0x5f
const PUSH32 = 0x7f

/** The instructions of EVM code in their order, data behind the code read as if it were code too. */
export function* listInstructions(code: Hex): Generator<Instruction> {
  for (let place = 2; place < code.length; place += 2) {
    const opcode = Number.parseInt(code.slice(place, place + 2), 16)
    const length = opcode > PUSH0 && opcode <= PUSH32 ? 2 * (opcode - PUSH0) : 0
    yield { opcode, pushed: code.slice(place + 2, place + 2 + length) }
    place += length
  }
}
