import { join } from 'node:path'
import type { AbiFunction, AbiParameter } from 'viem'
import { concatHex, toFunctionSelector } from 'viem/utils'
import { decodeArguments } from '../../lib/core/decode/decode-arguments.ts'
import type { ValueNode } from '../../lib/core/decode/value-tree.ts'
import type { Hex } from '../../lib/core/facts/hex.ts'
import type { Json } from '../../lib/core/facts/json.ts'
import { type ConformanceResult, checkRows, type Row, sum } from '../support/check-rows.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

const SELECTOR = '0x00000000'

/** ABI encodings that real compilers made: each value read back, and recognised as the one canonical encoding. */
export async function run(dataDir: string): Promise<ConformanceResult> {
  const rows = (file: string) => readJsonlGz<Row>(join(dataDir, 'abi_coder_vectors', file))
  const nameOf = ({ name, types }: Row) => `${name} ${JSON.stringify(types ?? '')}`.slice(0, 120)
  return sum([
    await checkRows(rows('contract-interface.jsonl.gz'), nameOf, checkValues),
    await checkRows(rows('contract-interface-abi2.jsonl.gz'), nameOf, checkValues),
    await checkRows(rows('contract-signatures.jsonl.gz'), nameOf, checkSelector),
    await checkRows(rows('contract-events.jsonl.gz'), nameOf, checkEvent),
  ])
}

function checkValues(row: Row): string | undefined {
  const abi = row.interface as unknown as readonly { type: string; name: string; outputs: readonly AbiParameter[] }[]
  const outputs = abi.find(({ type, name }) => type === 'function' && name === 'test')?.outputs ?? []
  return compareValues(outputs, row.result as Hex, (row.normalizedValues ?? row.values) as readonly Json[])
}

function compareValues(inputs: readonly AbiParameter[], data: Hex, expected: readonly Json[]): string | undefined {
  const fn: AbiFunction = { type: 'function', name: 'test', inputs, outputs: [], stateMutability: 'nonpayable' }
  const decoded = decodeArguments(fn, concatHex([SELECTOR, data]))
  if (decoded === undefined) return 'not read'
  const items = decoded.args.items ?? []
  const differing = items.findIndex((item, index) => !equals(item, expected[index] ?? null))
  if (differing >= 0 || items.length !== expected.length) return `argument ${differing} has another value`
  return decoded.oddity?.kind === 'dirty' ? 'taken for an unusual encoding' : undefined
}

/** Whether a decoded value is the one of the vector, which tags values and writes numbers in two ways. */
function equals(node: ValueNode, wanted: Json): boolean {
  if (typeof wanted === 'object' && wanted !== null && 'value' in wanted)
    return equals(node, (wanted as Row).value ?? null)
  if (node.items !== undefined)
    return (
      Array.isArray(wanted) &&
      wanted.length === node.items.length &&
      node.items.every((item, i) => equals(item, wanted[i]))
    )
  if (typeof node.value === 'bigint') return wholeNumber(String(wanted)) === node.value
  const text = String(wanted)
  return String(node.value) === (node.type === 'string' ? text : text.toLowerCase())
}

function wholeNumber(text: string): bigint {
  return text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text)
}

function checkSelector(row: Row): string | undefined {
  const abi = row.abi as unknown as readonly AbiFunction[]
  const fn = abi.find(({ name }) => name === 'testSig')
  if (fn === undefined || toFunctionSelector(fn) !== row.sigHash) return 'another selector from the ABI'
  return toFunctionSelector(String(row.signature)) === row.sigHash ? undefined : 'another selector'
}

/** The values of an event that are not indexed stand in its data as arguments would. */
function checkEvent(row: Row): string | undefined {
  const abi = row.interface as unknown as readonly { name: string; inputs: readonly AbiParameter[] }[]
  const inputs = abi.find(({ name }) => name === 'testEvent')?.inputs ?? []
  const indexed = row.indexed as readonly (boolean | null)[]
  const values = row.normalizedValues as readonly Json[]
  const open = <Item>(list: readonly Item[]) => list.filter((_, index) => indexed[index] !== true)
  return compareValues(open(inputs), row.data as Hex, open(values))
}
