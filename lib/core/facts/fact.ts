import type { Json } from './json.ts'
import type { Provenance } from './provenance.ts'

/**
 * One thing that is known, and how. Its `id` is its path (`asked.assets.0xabc….0xdef…`), equal across rounds, revisions
 * and runs. `from` names the facts it was derived from; its provenance is never stronger than theirs.
 */
export interface Fact {
  readonly id: string
  readonly kind: string
  readonly value: Json
  readonly provenance: Provenance
  readonly from?: readonly string[]
}
