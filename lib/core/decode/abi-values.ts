import type { AbiParameter } from 'viem'
import { bytesToHex } from 'viem/utils'
import { type AbiWords, Misfit, WORD } from './abi-words.ts'
import type { Leaf, ValueNode } from './value-tree.ts'

/** Types nested deeper than this are nobody's. */
const MAX_DEPTH = 32

const LEAF = /^(?:(address)|(bool)|(uint|int)(\d{1,3})|bytes(\d{1,2}))$/

/** Whether a type is one word: `address`, `bool`, `uint8` to `uint256`, `int8` to `int256`, `bytes1` to `bytes32`. */
export function isLeafType(type: string): boolean {
  const [match, , , number, bits, bytes] = LEAF.exec(type) ?? []
  if (number !== undefined) return Number(bits) % 8 === 0 && Number(bits) >= 8 && Number(bits) <= 256
  return bytes === undefined ? match !== undefined : Number(bytes) >= 1 && Number(bytes) <= WORD
}

const TEXT = new TextDecoder('utf-8', { ignoreBOM: true })
const ENCODER = new TextEncoder()

type Parameters = readonly AbiParameter[]

/**
 * Reads the components of a tuple that begins at `base`, as Solidity's ABI lays them out. Values keep only the bits of
 * their type, as contracts of old compilers do; the first byte that differs from the canonical encoding is noted.
 * Returns where the encoding ends if it is canonical.
 */
export function readTuple(
  words: AbiWords,
  parameters: Parameters,
  base: number,
  path: string,
  depth = 0,
): { items: ValueNode[]; end: number } {
  const nodes = parameters.map((parameter, index) => {
    const name = parameter.name ?? ''
    return { parameter, name, path: `${path}.${name === '' ? `[${index}]` : name}` }
  })
  return readSequence(words, nodes, base, depth)
}

interface Place {
  readonly parameter: AbiParameter
  readonly name: string
  readonly path: string
}

function readSequence(words: AbiWords, places: readonly Place[], base: number, depth: number) {
  let head = base
  let end = base + places.reduce((sum, { parameter }) => sum + headSize(parameter, depth), 0)
  const items = places.map((place) => {
    const size = headSize(place.parameter, depth)
    const own = isDynamic(place.parameter, depth) ? base + words.place(head) : head
    if (own !== head && own !== end) words.note('offset', head)
    const read = readValue(words, place, own, depth + 1)
    if (isDynamic(place.parameter, depth)) end += read.end - own
    head += size
    return read.node
  })
  return { items, end }
}

function readValue(words: AbiWords, place: Place, at: number, depth: number): { node: ValueNode; end: number } {
  const { parameter, name, path } = place
  const { type } = parameter
  if (depth > MAX_DEPTH) throw new Misfit('type', at)
  words.count(at)
  const list = splitList(type)
  if (list !== undefined) {
    const length = list.length ?? words.place(at)
    const element: AbiParameter = { ...parameter, type: list.type, name: '' }
    const start = list.length === undefined ? at + WORD : at
    if (length * headSize(element, depth) > words.size) throw new Misfit('short', at)
    if (length > words.size) throw new Misfit('looping', at)
    const places = Array.from({ length }, (_, index) => ({ parameter: element, name: '', path: `${path}.[${index}]` }))
    const { items, end } = readSequence(words, places, start, depth)
    return { node: { name, type, path, items }, end }
  }
  if (type === 'tuple') {
    const { items, end } = readTuple(words, componentsOf(parameter), at, path, depth)
    return { node: { name, type, path, items }, end }
  }
  if (type === 'bytes' || type === 'string') {
    const { value, end } = readBytes(words, type, at)
    return { node: { name, type, path, value }, end }
  }
  return { node: { name, type, path, value: readLeaf(words, type, at) }, end: at + WORD }
}

function readBytes(words: AbiWords, type: 'bytes' | 'string', at: number): { value: string; end: number } {
  const length = words.place(at)
  const start = at + WORD
  const content = words.bytes(start, length)
  const end = start + Math.ceil(length / WORD) * WORD
  if (end > words.size) words.note('dirty', words.size)
  const padding = words.bytes(start + length, Math.min(end, words.size) - start - length)
  const stain = padding.findIndex((byte) => byte !== 0)
  if (stain >= 0) words.note('dirty', start + length + stain)
  if (type === 'bytes') return { value: bytesToHex(content), end }
  const value = TEXT.decode(content)
  const again = ENCODER.encode(value)
  const broken = content.findIndex((byte, index) => byte !== again[index])
  if (broken >= 0 || again.length !== length) words.note('dirty', start + Math.max(broken, 0))
  return { value, end }
}

function readLeaf(words: AbiWords, type: string, at: number): Leaf {
  if (!isLeafType(type)) throw new Misfit('type', at)
  const [, address, bool, number, bits, bytes] = LEAF.exec(type) ?? []
  const raw = words.word(at)
  const keep = (value: bigint, canonical: bigint) => {
    if (canonical !== raw) words.note('dirty', at)
    return value
  }
  if (bytes !== undefined) {
    const spare = BigInt(8 * (WORD - Number(bytes)))
    const value = keep(raw >> spare, (raw >> spare) << spare)
    return `0x${value.toString(16).padStart(2 * Number(bytes), '0')}`
  }
  if (bool !== undefined) return keep(raw === 0n ? 0n : 1n, raw === 0n ? 0n : 1n) === 1n
  const width = address === undefined ? Number(bits) : 160
  const value = number === 'int' ? BigInt.asIntN(width, raw) : BigInt.asUintN(width, raw)
  keep(value, BigInt.asUintN(256, value))
  return address === undefined ? value : `0x${value.toString(16).padStart(40, '0')}`
}

function splitList(type: string): { readonly type: string; readonly length: number | undefined } | undefined {
  const [, element, length] = /^(.*)\[(\d*)\]$/.exec(type) ?? []
  return element === undefined ? undefined : { type: element, length: length === '' ? undefined : Number(length) }
}

function isDynamic(parameter: AbiParameter, depth: number): boolean {
  if (depth > MAX_DEPTH) throw new Misfit('type', 0)
  const { type } = parameter
  if (type === 'bytes' || type === 'string') return true
  const list = splitList(type)
  if (list !== undefined)
    return list.length === undefined || isDynamic({ ...parameter, type: list.type, name: '' }, depth + 1)
  return componentsOf(parameter).some((component) => isDynamic(component, depth + 1))
}

/** The bytes that a parameter takes in the head of what it stands in. */
function headSize(parameter: AbiParameter, depth: number): number {
  if (isDynamic(parameter, depth)) return WORD
  const list = splitList(parameter.type)
  if (list !== undefined) return (list.length ?? 0) * headSize({ ...parameter, type: list.type, name: '' }, depth + 1)
  if (parameter.type !== 'tuple') return WORD
  return componentsOf(parameter).reduce((sum, component) => sum + headSize(component, depth + 1), 0)
}

function componentsOf(parameter: AbiParameter): Parameters {
  return 'components' in parameter ? parameter.components : []
}
