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

/** By descriptor: a batch asks the same one, of hundreds of functions, once for each of its calls. */
const found = new WeakMap<Descriptor, ReadonlyMap<string, readonly DescribedFunction[]>>()

/** The formats of a descriptor whose function has this selector; more than one makes the descriptor ambiguous. */
export function describedFunctions(descriptor: Descriptor, selector: Hex): readonly DescribedFunction[] {
  const known = found.get(descriptor) ?? bySelector(descriptor)
  found.set(descriptor, known)
  return known.get(selector) ?? []
}

function bySelector(descriptor: Descriptor): ReadonlyMap<string, readonly DescribedFunction[]> {
  const functions = Object.keys(descriptor.display.formats).flatMap((key) => {
    const fn = parseFunctionKey(key)
    return fn === undefined ? [] : [{ key, fn: named(fn, descriptor) }]
  })
  return Map.groupBy(functions, ({ fn }): string => toFunctionSelector(fn))
}

/** Keys of version 1 may hold types alone; then the ABI beside them has the names. */
function named(fn: AbiFunction, { context }: Descriptor): AbiFunction {
  const abi = context.contract?.abi
  if (!Array.isArray(abi) || fn.inputs.every(({ name }) => name !== '')) return fn
  const selector = toFunctionSelector(fn)
  return abi.find((item): item is AbiFunction => isFunction(item) && toFunctionSelector(item) === selector) ?? fn
}

function isFunction(item: unknown): item is AbiFunction {
  if (!isRecord(item) || item.type !== 'function' || item.name === '') return false
  return isName(item.name) && areParameters(item.inputs, 0)
}

function areParameters(list: unknown, depth: number): boolean {
  if (!Array.isArray(list) || depth > 8) return false
  return list.every((item) => {
    if (!isRecord(item) || !isName(item.name) || typeof item.type !== 'string') return false
    if (!/^[a-z0-9]+(?:\[\d{0,4}\])*$/.test(item.type)) return false
    return item.type.startsWith('tuple') ? areParameters(item.components, depth + 1) : true
  })
}

function isName(name: unknown): boolean {
  return typeof name === 'string' && /^[\w$]{0,256}$/.test(name)
}
