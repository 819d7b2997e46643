import type { AbiFunction, AbiParameter } from 'viem'
import type { Hex } from '../facts/hex.ts'
import { readTuple } from './abi-values.ts'
import { Misfit, openAbiWords } from './abi-words.ts'
import type { ValueNode } from './value-tree.ts'

/** Arguments as a tree, and where the bytes differ from the one encoding that these arguments have. */
export interface DecodedArguments {
  readonly args: ValueNode
  /** Absent: canonical. `offset` counts from the start of the calldata. */
  readonly oddity?: Oddity
}

/**
 * `trailing`: bytes follow the arguments. `dirty`: bits that belong to no value. `offset`: a part stands elsewhere than
 * where it belongs. In what could not be read: `short`, a part lies behind the end; `looping`, parts are read over and
 * over; `type`, no such type. `size`: of what trails, else of everything. `bytes`: what trails, where that is short.
 */
export interface Oddity {
  readonly kind: 'trailing' | 'dirty' | 'offset' | Misfit['kind']
  readonly offset: number
  readonly size: number
  readonly bytes?: Hex
}

/** Marks that apps put behind a call are no longer (ERC-8021 and its forerunners), nor is a call with two arguments. */
const SHORT = 128

/** Reads calldata, selector included, as a call of `fn`; undefined where the bytes do not fit. */
export function decodeArguments(fn: AbiFunction, data: Hex): DecodedArguments | undefined {
  return decodeParameters(fn.inputs, `0x${data.slice(10)}`, 4)
}

/** Reads ABI-encoded values that stand `skipped` bytes after the start; undefined where they do not fit. */
export function decodeParameters(
  parameters: readonly AbiParameter[],
  body: Hex,
  skipped = 0,
): DecodedArguments | undefined {
  const decoded = tryParameters(parameters, body, skipped)
  return 'misfit' in decoded ? undefined : decoded
}

/** The same, saying where the bytes stop to fit. */
export function tryParameters(
  parameters: readonly AbiParameter[],
  body: Hex,
  skipped: number,
): DecodedArguments | { readonly misfit: Oddity } {
  const size = Math.floor(body.length / 2) - 1
  try {
    const words = openAbiWords(body)
    const { items, end } = readTuple(words, parameters, 0, '#')
    const args: ValueNode = { name: '', type: 'tuple', path: '#', items }
    if (words.blemish !== undefined) {
      const { kind, offset } = words.blemish
      return { args, oddity: { kind, offset: offset + skipped, size } }
    }
    if (end === size) return { args }
    const bytes = size - end <= SHORT ? { bytes: `0x${body.slice(2 + 2 * end)}` as const } : {}
    return { args, oddity: { kind: 'trailing', offset: end + skipped, size: size - end, ...bytes } }
  } catch (cause) {
    if (!(cause instanceof Misfit)) throw cause
    return { misfit: { kind: cause.kind, offset: cause.offset + skipped, size } }
  }
}
