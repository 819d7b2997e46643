import { keccak256 } from 'viem'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { encodeRlp, type RlpItem } from '../../../lib/core/state-proof/rlp.ts'

/** A Merkle-Patricia trie made the slow, plain way, to compare the verifier with. Keys are hex without `0x`. */
export interface Trie {
  readonly root: Hex
  prove(nibbles: string): Hex[]
}

type Entries = ReadonlyMap<string, Hex>

export function buildTrie(entries: Entries): Trie {
  const root = build(entries)
  return {
    root: keccak256(encodeRlp(root)),
    prove: (nibbles) => (entries.size === 0 ? [] : [encodeRlp(root), ...below(entries, nibbles)]),
  }
}

function build(entries: Entries): RlpItem {
  if (entries.size === 0) return '0x'
  const keys = [...entries.keys()]
  const [first = ''] = keys
  if (keys.length === 1) return [compact(first, true), entries.get(first) ?? '0x']
  const shared = sharedPrefix(keys)
  if (shared > 0) return [compact(first.slice(0, shared), false), refer(build(strip(entries, first.slice(0, shared))))]
  const children = Array.from({ length: 16 }, (_, digit) => refer(build(strip(entries, digit.toString(16)))))
  return [...children, entries.get('') ?? '0x']
}

/** The nodes after the root that a proof lists: those that are referred to by hash. */
function below(entries: Entries, nibbles: string): Hex[] {
  const keys = [...entries.keys()]
  if (keys.length <= 1) return []
  const [first = ''] = keys
  const shared = sharedPrefix(keys)
  const step = shared > 0 ? first.slice(0, shared) : nibbles.slice(0, 1)
  if (step === '' || !nibbles.startsWith(step)) return []
  const inner = strip(entries, step)
  if (inner.size === 0) return []
  const encoded = encodeRlp(build(inner))
  return [...(encoded.length >= 66 ? [encoded] : []), ...below(inner, nibbles.slice(step.length))]
}

const refer = (node: RlpItem): RlpItem => {
  const encoded = encodeRlp(node)
  return node === '0x' || encoded.length < 66 ? node : keccak256(encoded)
}

const strip = (entries: Entries, prefix: string): Entries =>
  new Map([...entries].flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [])))

function sharedPrefix([first = '', ...others]: readonly string[]): number {
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1
  return length
}

function compact(nibbles: string, leaf: boolean): Hex {
  const odd = nibbles.length % 2 === 1
  return `0x${(leaf ? 2 : 0) + (odd ? 1 : 0)}${odd ? '' : '0'}${nibbles}`
}
