import type { AbiFunction, AbiParameter } from 'viem'
import { concatHex, decodeAbiParameters, encodeAbiParameters, sliceHex } from 'viem/utils'
import type { Hex } from '../facts/hex.ts'
import type { ValueNode } from './value-tree.ts'

/** Arguments as a tree, and where the bytes differ from the one encoding that these arguments have. */
export interface DecodedArguments {
  readonly args: ValueNode
  /** Absent: canonical. `offset` counts from the start of the calldata. */
  readonly oddity?: { readonly kind: 'trailing' | 'dirty'; readonly offset: number; readonly size: number }
}

/** Reads calldata, selector included, as a call of `fn`; undefined where the bytes do not fit. */
export function decodeArguments(fn: AbiFunction, data: Hex): DecodedArguments | undefined {
  try {
    const body: Hex = data.length > 10 ? sliceHex(data, 4) : '0x'
    const values: readonly unknown[] = fn.inputs.length === 0 ? [] : decodeAbiParameters(fn.inputs, body)
    const args = { name: '', type: 'tuple', path: '#', items: readTuple(fn.inputs, values, '#') }
    const oddity = findOddity(fn, values, data)
    return { args, ...(oddity === undefined ? {} : { oddity }) }
  } catch {
    return undefined
  }
}

function findOddity(fn: AbiFunction, values: readonly unknown[], data: Hex): DecodedArguments['oddity'] {
  const canonical = encodeAgain(fn, values, sliceHex(data, 0, 4))
  if (canonical === data) return undefined
  const size = data.length / 2 - 1
  if (canonical === undefined) return { kind: 'dirty', offset: 4, size }
  if (data.startsWith(canonical)) {
    const offset = canonical.length / 2 - 1
    return { kind: 'trailing', offset, size: size - offset }
  }
  let place = 2
  while (data[place] === canonical[place]) place += 1
  return { kind: 'dirty', offset: Math.floor(place / 2) - 1, size }
}

/** Undefined where a value lies outside its type: then the bytes held more than the type has room for. */
function encodeAgain(fn: AbiFunction, values: readonly unknown[], selector: Hex): Hex | undefined {
  try {
    return concatHex([selector, encodeAbiParameters(fn.inputs, values)])
  } catch {
    return undefined
  }
}

function readTuple(parameters: readonly AbiParameter[], value: unknown, path: string): ValueNode[] {
  return parameters.map((parameter, index) => {
    const name = parameter.name ?? ''
    const own = Array.isArray(value) ? value[index] : (value as Record<string, unknown>)[name]
    return readValue(parameter, own, `${path}.${name === '' ? `[${index}]` : name}`)
  })
}

function readValue(parameter: AbiParameter, value: unknown, path: string): ValueNode {
  const { type } = parameter
  const name = parameter.name ?? ''
  const list = /^(.*)\[\d*\]$/.exec(type)?.[1]
  if (list !== undefined) {
    const element = { ...parameter, type: list, name: '' }
    const items = (value as readonly unknown[]).map((item, index) => readValue(element, item, `${path}.[${index}]`))
    return { name, type, path, items }
  }
  if ('components' in parameter) return { name, type, path, items: readTuple(parameter.components, value, path) }
  if (typeof value === 'number' || typeof value === 'bigint') return { name, type, path, value: BigInt(value) }
  if (typeof value === 'boolean') return { name, type, path, value }
  return { name, type, path, value: type === 'string' ? String(value) : String(value).toLowerCase() }
}
