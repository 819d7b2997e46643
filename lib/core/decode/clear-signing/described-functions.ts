import type { AbiFunction } from 'viem'
import { toFunctionSelector } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import { isRecord } from '../../facts/is-record.ts'
import type { Descriptor } from './descriptor.ts'
import { parseFunctionKey } from './parse-function-key.ts'

/** A function that a descriptor has a format for, under the key that names it. */
export interface DescribedFunction {
  readonly key: string
  readonly fn: AbiFunction
}

/** The formats of a descriptor whose function has this selector; more than one makes the descriptor ambiguous. */
export function describedFunctions(descriptor: Descriptor, selector: Hex): readonly DescribedFunction[] {
  return Object.keys(descriptor.display.formats).flatMap((key) => {
    const fn = parseFunctionKey(key)
    return fn === undefined || toFunctionSelector(fn) !== selector ? [] : [{ key, fn: named(fn, descriptor, selector) }]
  })
}

/** Keys of version 1 may hold types alone; then the ABI beside them has the names. */
function named(fn: AbiFunction, { context }: Descriptor, selector: Hex): AbiFunction {
  const abi = context.contract?.abi
  if (!Array.isArray(abi) || fn.inputs.every(({ name }) => name !== '')) return fn
  return abi.find((item): item is AbiFunction => isFunction(item) && toFunctionSelector(item) === selector) ?? fn
}

function isFunction(item: unknown): item is AbiFunction {
  return isRecord(item) && item.type === 'function' && typeof item.name === 'string' && areParameters(item.inputs, 0)
}

function areParameters(list: unknown, depth: number): boolean {
  if (!Array.isArray(list) || depth > 8) return false
  return list.every((item) => {
    if (!isRecord(item) || typeof item.name !== 'string' || typeof item.type !== 'string') return false
    return item.type.startsWith('tuple') ? areParameters(item.components, depth + 1) : true
  })
}
