import type { Address } from '../../facts/hex.ts'
import type { Json } from '../../facts/json.ts'
import type { Scope } from '../scope.ts'
import { type Descriptor, descriptorSchema, descriptorsSchema } from './descriptor.ts'

/** Descriptors that the library keeps for a contract, and why others of it are not used. */
interface Parsed {
  readonly descriptors: readonly Descriptor[]
  readonly refused: readonly string[]
}

export interface Loaded extends Parsed {
  /** The library has not answered yet. */
  readonly waiting: boolean
}

const NONE: Parsed = { descriptors: [], refused: [] }

/** By what the library answered: each round of reading, and each call of a batch, gets the same. */
const parsed = { calldata: new WeakMap<object, Parsed>(), eip712: new WeakMap<object, Parsed>() }

/** Asks the library once for what describes a contract; empty as long as it has not answered. */
export function loadDescriptors(scope: Scope, chainId: number, address: Address, kind: 'calldata' | 'eip712'): Loaded {
  if (!scope.takeAddress('described', address)) return { ...NONE, waiting: false }
  const answer = scope.look({ kind: 'descriptors', chainId, address })
  if (answer === undefined) return { ...NONE, waiting: true }
  if (!answer.ok || typeof answer.json !== 'object' || answer.json === null) return { ...NONE, waiting: false }
  const known = parsed[kind].get(answer.json) ?? parse(answer.json, kind)
  parsed[kind].set(answer.json, known)
  return { ...known, waiting: false }
}

function parse(json: Json, kind: 'calldata' | 'eip712'): Parsed {
  const lists = descriptorsSchema.safeParse(json)
  if (!lists.success) return { ...NONE, refused: ['What the library holds for this contract is not readable'] }
  const read = lists.data[kind].map((entry) => descriptorSchema.safeParse(entry))
  return {
    descriptors: read.flatMap(({ data }) => (data === undefined ? [] : [data])),
    refused: read.flatMap(({ success }) => (success ? [] : ['A description of this contract is not readable'])),
  }
}
