import type { Json } from '../../../lib/core/facts/json.ts'
import { type Known, type Need, needKey } from '../../../lib/core/facts/need.ts'
import type { Provenance } from '../../../lib/core/facts/provenance.ts'

/** What a test says is known: hex of the chain, JSON of the library, or that asking failed. */
export type Given = readonly [need: Need, answer: { readonly value: `0x${string}` } | { readonly json: Json } | null]

export function knownAnswers(given: readonly Given[], provenance: Provenance = 'reported'): Known {
  return new Map(
    given.map(([need, answer]) => [
      needKey(need),
      answer === null ? { ok: false, reason: 'the call failed' } : { ok: true, ...answer, provenance },
    ]),
  )
}

/** An answer of one word that holds an address. */
export function addressWord(address: string): { readonly value: `0x${string}` } {
  return { value: `0x${address.slice(2).padStart(64, '0')}` }
}
