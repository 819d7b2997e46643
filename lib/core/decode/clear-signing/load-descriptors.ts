import type { Address } from '../../facts/hex.ts'
import type { Scope } from '../scope.ts'
import { type Descriptor, descriptorSchema, descriptorsSchema } from './descriptor.ts'

/** Descriptors that the library keeps for a contract, and why others of it are not used. */
export interface Loaded {
  readonly descriptors: readonly Descriptor[]
  readonly refused: readonly string[]
  /** The library has not answered yet. */
  readonly waiting: boolean
}

const NONE: Loaded = { descriptors: [], refused: [], waiting: false }

/** Asks the library once for what describes a contract; empty as long as it has not answered. */
export function loadDescriptors(scope: Scope, chainId: number, address: Address, kind: 'calldata' | 'eip712'): Loaded {
  if (!scope.takeAddress('described', address)) return NONE
  const answer = scope.look({ kind: 'descriptors', chainId, address })
  if (answer === undefined) return { ...NONE, waiting: true }
  if (!answer.ok || answer.json === null) return NONE
  const lists = descriptorsSchema.safeParse(answer.json)
  if (!lists.success) return { ...NONE, refused: ['What the library holds for this contract is not readable'] }
  const parsed = lists.data[kind].map((entry) => descriptorSchema.safeParse(entry))
  const refused = parsed.filter(({ success }) => !success).map(() => 'A description of this contract is not readable')
  return { descriptors: parsed.flatMap(({ data }) => (data === undefined ? [] : [data])), refused, waiting: false }
}
