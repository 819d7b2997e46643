import type { LibraryAnswer, LibraryNeed } from '../../core/facts/need.ts'
import type { Library } from '../../ports/library.ts'

export type Shelf<Kind extends LibraryNeed['kind']> = (
  need: Extract<LibraryNeed, { kind: Kind }>,
  signal: AbortSignal,
) => Promise<LibraryAnswer>

/** Where each kind of entry is looked up; a kind without a shelf is answered as not kept. */
export type Shelves = { readonly [Kind in LibraryNeed['kind']]?: Shelf<Kind> }

/** A library of the shelves that are given. A shelf that fails answers with its reason. */
export function createLibrary(shelves: Shelves): Library {
  return {
    async look(need, signal) {
      const shelf = shelves[need.kind] as
        | ((need: LibraryNeed, signal: AbortSignal) => Promise<LibraryAnswer>)
        | undefined
      if (shelf === undefined) return { ok: false, reason: 'not kept here' }
      try {
        return await shelf(need, signal)
      } catch (cause) {
        return { ok: false, reason: cause instanceof Error ? cause.message : 'failed' }
      }
    },
  }
}
