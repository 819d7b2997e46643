import type { Provenance } from '../facts/provenance.ts'
import type { WordlessReview } from '../review/review.ts'

/** The block that a review stands on, and whose word it is. */
export interface Header {
  readonly number: string | undefined
  readonly provenance: Provenance
  /** Who reported it; absent where it is not one host's word, or that host is the user's own node. */
  readonly onTheWordOf: string | undefined
  /** False where a light client checked the signature of one sequencer, who could sign another block. */
  readonly final: boolean
}

/** Reads the fact of kind `header`; null where no chain was looked at. */
export function readHeader(facts: WordlessReview['facts']): Header | null {
  const fact = facts.find(({ kind }) => kind === 'header')
  if (!fact || typeof fact.value !== 'object' || fact.value === null || Array.isArray(fact.value)) return null
  const { number, host, ownNode, signedBy } = fact.value
  const isOneWord = fact.provenance === 'reported' && ownNode !== true && typeof host === 'string'
  return {
    number: typeof number === 'string' ? number : undefined,
    provenance: fact.provenance,
    onTheWordOf: isOneWord ? host : undefined,
    final: signedBy !== 'sequencer',
  }
}
