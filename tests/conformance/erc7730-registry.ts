import { join } from 'node:path'
import type { AbiParameter } from 'viem'
import { applyFormat } from '../../lib/core/decode/clear-signing/apply-format.ts'
import { type Descriptor, deploymentsOf } from '../../lib/core/decode/clear-signing/descriptor.ts'
import { mergeIncludes } from '../../lib/core/decode/clear-signing/merge-includes.ts'
import { parseFunctionKey } from '../../lib/core/decode/clear-signing/parse-function-key.ts'
import { isUnfit } from '../../lib/core/decode/clear-signing/read-param.ts'
import { createScope } from '../../lib/core/decode/scope.ts'
import type { Leaf, ValueNode } from '../../lib/core/decode/value-tree.ts'
import { isRecord } from '../../lib/core/facts/is-record.ts'
import { NOTHING_KNOWN } from '../../lib/core/facts/need.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

interface File {
  readonly path: string
  readonly json: unknown
}

/** The registry also keeps tests of descriptors, signatures on them, and parts that others include and complete. */
const NO_DESCRIPTOR = /\/(?:tests|testsv2|sigs)\/|\/common-[^/]*$|^ercs\//

const CONTEXT = { origin: 'https://a.example', chainId: 1, now: 0 }
const SOMEONE = `0x${'11'.repeat(20)}` as const

/** Every descriptor is read, is found where the registry's index has it, and each of its formats fits what it describes. */
export async function run(dataDir: string) {
  const read = (file: string) => readJsonlGz<File>(join(dataDir, 'erc7730_registry', file))
  const files = new Map(read('descriptors.jsonl.gz').map(({ path, json }) => [path, json]))
  const indexed = readIndex(read('schemas_and_index.jsonl.gz'))
  const failed: string[] = []
  let passed = 0
  for (const path of files.keys()) {
    if (NO_DESCRIPTOR.test(path)) continue
    const merged = mergeIncludes(path, (name) => files.get(name))
    if (!merged.ok) {
      failed.push(`${path}: refused: ${merged.reason}`)
      continue
    }
    const places = deploymentsOf(merged.descriptor).deployments.map(({ chainId, address }) => `${chainId}:${address}`)
    const missing = (indexed.get(path) ?? []).filter((place) => !places.includes(place))
    if (missing.length > 0) failed.push(`${path}: not bound to ${missing.join(', ')}, as the index has it`)
    for (const key of Object.keys(merged.descriptor.display.formats)) {
      const wrong = checkFormat(merged.descriptor, key)
      if (wrong === undefined) passed += 1
      else failed.push(`${path} ${key.slice(0, 60)}: ${wrong}`)
    }
    passed += 1
  }
  return { passed, failed, notes: [] }
}

/** By path of a descriptor, the places that the registry's own index gives it. */
function readIndex(files: readonly File[]): ReadonlyMap<string, readonly string[]> {
  const entries = files
    .filter(({ path }) => path.startsWith('index.'))
    .flatMap(({ json }) => Object.entries(isRecord(json) ? json : {}))
    .flatMap(([place, found]) => pathsIn(found).map((path) => ({ path, place: place.replace('eip155:', '') })))
  return new Map(
    [...Map.groupBy(entries, ({ path }) => path)].map(([path, own]) => [path, own.map(({ place }) => place)]),
  )
}

function pathsIn(found: unknown): readonly string[] {
  if (typeof found === 'string') return found.endsWith('.json') ? [found] : []
  return Array.isArray(found) || isRecord(found) ? Object.values(found).flatMap(pathsIn) : []
}

/** Applies a format to values of the types in its key: one element in each list, a number that is nothing special. */
function checkFormat(descriptor: Descriptor, key: string): string | undefined {
  const { contract } = descriptor.context
  const data = contract === undefined ? sampleMessage(key) : sampleArguments(key)
  if (data === undefined) return 'its key is not readable'
  const container = { from: SOMEONE, to: SOMEONE, value: 1n, chainId: 1 }
  const clear = applyFormat({ descriptor, data, container, scope: createScope(CONTEXT, NOTHING_KNOWN) }, key)
  return isUnfit(clear) ? clear.unfit : undefined
}

function sampleArguments(key: string): ValueNode | undefined {
  const fn = parseFunctionKey(key)
  return fn && { name: '', type: 'tuple', path: '#', items: fn.inputs.map((input) => sample(input, '#', openTuple)) }
}

/** The members of a type, undefined where it has none. */
type Open = (parameter: AbiParameter) => readonly AbiParameter[] | undefined

const openTuple: Open = (parameter) => ('components' in parameter ? parameter.components : undefined)

function sampleMessage(key: string): ValueNode | undefined {
  const structs = [...key.matchAll(/([A-Za-z_][\w:]*)\(([^()]*)\)/g)].map(([, name = '', members = '']) => {
    const fields = members.split(',').filter((member) => member !== '')
    return [name, fields.map((field) => toParameter(field.trim()))] as const
  })
  const [primary] = structs
  if (primary === undefined || structs.map(([name]) => name).some((name) => name === '')) return undefined
  const types = new Map(structs)
  const items = primary[1].map((field) => sample(field, '#', ({ type }) => types.get(type)))
  return { name: '', type: primary[0], path: '#', items }
}

function toParameter(field: string): AbiParameter {
  const [type = '', name = ''] = field.split(/\s+/)
  return { type, name }
}

function sample(parameter: AbiParameter, above: string, open: Open): ValueNode {
  const { type, name = '' } = parameter
  const path = `${above}.${name}`
  const element = /^(.*)\[\d*\]$/.exec(type)?.[1]
  if (element !== undefined)
    return { name, type, path, items: [sample({ ...parameter, type: element, name: '[0]' }, path, open)] }
  const members = open(parameter)
  if (members !== undefined) return { name, type, path, items: members.map((member) => sample(member, path, open)) }
  return { name, type, path, value: sampleLeaf(type) }
}

function sampleLeaf(type: string): Leaf {
  if (type === 'bool') return true
  if (type === 'string') return '1000'
  if (type === 'address') return SOMEONE
  if (!type.startsWith('bytes')) return 1n
  return `0x${'01'.repeat(Number(type.slice(5) === '' ? 512 : type.slice(5)))}`
}
