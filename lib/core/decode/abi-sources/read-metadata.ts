import type { AbiFunction, AbiParameter } from 'viem'
import { isRecord } from '../../facts/is-record.ts'

/** A contract's metadata is some tens of kilobytes; from one that says it is longer nothing is taken. */
const MAX_LENGTH = 1_048_576
const MAX_DEPTH = 8
const MAX_PARAMETERS = 256

const TYPE = /^(?:tuple|[a-z]{3,8}\d{0,3})(?:\[\d{0,9}\]){0,8}$/
const NAME = /^[A-Za-z_$][\w$]{0,255}$/

/** The functions of the ABI in Solidity's metadata (`metadata.json`); empty where it is not readable. */
export function readMetadata(text: string): readonly AbiFunction[] {
  if (text.length > MAX_LENGTH) return []
  try {
    const { output } = JSON.parse(text) as { output?: { abi?: unknown } }
    return Array.isArray(output?.abi) ? output.abi.flatMap(readFunction) : []
  } catch {
    return []
  }
}

function readFunction(item: unknown): readonly AbiFunction[] {
  if (!isRecord(item) || item.type !== 'function' || typeof item.name !== 'string' || !NAME.test(item.name)) return []
  const inputs = readParameters(item.inputs, 0)
  const { name } = item
  return inputs === undefined ? [] : [{ type: 'function', name, inputs, outputs: [], stateMutability: 'nonpayable' }]
}

function readParameters(list: unknown, depth: number): AbiParameter[] | undefined {
  if (!Array.isArray(list) || list.length > MAX_PARAMETERS || depth > MAX_DEPTH) return undefined
  const parameters = list.map((item) => readParameter(item, depth))
  return parameters.every((parameter) => parameter !== undefined) ? parameters : undefined
}

function readParameter(item: unknown, depth: number): AbiParameter | undefined {
  if (!isRecord(item) || typeof item.type !== 'string' || !TYPE.test(item.type)) return undefined
  const name = typeof item.name === 'string' && NAME.test(item.name) ? item.name : ''
  if (!item.type.startsWith('tuple')) return { type: item.type, name }
  const components = readParameters(item.components, depth + 1)
  return components && { type: item.type, name, components }
}
