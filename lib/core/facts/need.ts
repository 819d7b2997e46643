import type { Address, Hex } from './hex.ts'
import type { Provenance } from './provenance.ts'

/**
 * What a pure stage lacks. Stages never fetch: they return their needs, the resolve use case answers all of them in one
 * batch and runs the stage again.
 */
export type Need =
  | { readonly kind: 'code'; readonly address: Address }
  | { readonly kind: 'slot'; readonly address: Address; readonly slot: Hex }
  | { readonly kind: 'view-call'; readonly to: Address; readonly data: Hex }
  | { readonly kind: 'memory'; readonly address: Address }

/** `value` is the code, the 32-byte word, the return data; for `memory` how often this account dealt with the address. */
export type Answer =
  | { readonly ok: true; readonly value: Hex; readonly provenance: Provenance }
  | { readonly ok: false; readonly reason: string }

/** What has been answered so far, by `needKey`. */
export type Known = ReadonlyMap<string, Answer>

export const NOTHING_KNOWN: Known = new Map()

/** A stage's result with what it still lacks; with nothing lacking the result is final. */
export interface Stage<Result> {
  readonly result: Result
  readonly needs: readonly Need[]
}

export function needKey(need: Need): string {
  switch (need.kind) {
    case 'code':
    case 'memory':
      return `${need.kind}:${need.address}`
    case 'slot':
      return `slot:${need.address}:${need.slot}`
    case 'view-call':
      return `view-call:${need.to}:${need.data}`
  }
}
