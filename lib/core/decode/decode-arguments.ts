import type { AbiFunction, AbiParameter } from 'viem'
import { decodeAbiParameters, encodeAbiParameters } from 'viem/utils'
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
  return decodeParameters(fn.inputs, `0x${data.slice(10)}`, 4)
}

/** Reads ABI-encoded values that stand `skipped` bytes after the start; undefined where they do not fit. */
export function decodeParameters(
  parameters: readonly AbiParameter[],
  body: Hex,
  skipped = 0,
): DecodedArguments | undefined {
  try {
    const values: readonly unknown[] = parameters.length === 0 ? [] : decodeAbiParameters(parameters, body)
    const args = { name: '', type: 'tuple', path: '#', items: readTuple(parameters, values, '#') }
    const oddity = findOddity(encodeAgain(parameters, values), body, skipped)
    return { args, ...(oddity === undefined ? {} : { oddity }) }
  } catch {
    return undefined
  }
}

function findOddity(canonical: Hex | undefined, body: Hex, skipped: number): DecodedArguments['oddity'] {
  if (canonical === body) return undefined
  const size = body.length / 2 - 1
  if (canonical === undefined) return { kind: 'dirty', offset: skipped, size }
  if (body.startsWith(canonical)) {
    const end = canonical.length / 2 - 1
    return { kind: 'trailing', offset: end + skipped, size: size - end }
  }
  let place = 2
  while (body[place] === canonical[place]) place += 1
  return { kind: 'dirty', offset: Math.floor(place / 2) - 1 + skipped, size }
}

/** Undefined where a value lies outside its type: then the bytes held more than the type has room for. */
function encodeAgain(parameters: readonly AbiParameter[], values: readonly unknown[]): Hex | undefined {
  try {
    return encodeAbiParameters(parameters, values)
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
