import { z } from 'zod'
import type { Address } from '../facts/hex.ts'
import { entryOf, type Known, type LibraryNeed } from '../facts/need.ts'

const labelSchema = z.object({ name: z.string().min(1), source: z.string() })

/**
 * Whether an address is one that the user's own book or the packaged list of known contracts names on this chain; null
 * while that is not looked up. A shelf that failed names nobody.
 */
export function readLabel(
  address: Address,
  chainId: number,
  known: Known,
): { readonly isNamed: boolean | null; readonly need: LibraryNeed } {
  const need: LibraryNeed = { kind: 'label', chainId, address }
  const entry = entryOf(known, need)
  return { isNamed: entry === undefined ? null : entry.ok && labelSchema.safeParse(entry.json).success, need }
}
