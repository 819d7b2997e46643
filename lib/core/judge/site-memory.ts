import { z } from 'zod'
import type { Address } from '../facts/hex.ts'
import { entryOf, type Known, type LibraryNeed, type Need } from '../facts/need.ts'
import type { RequestContext } from '../request/wallet-request.ts'

const count = z.number().int().nonnegative()

const siteMemorySchema = z.object({
  /** How many requests of this site that give a contract something the wallet agreed to. */
  uses: count,
  /** When the last of them was; absent where there was none. */
  lastAtMs: z.number().optional(),
  /** How many requests of this site called or paid this address, and gave it a permission or power. */
  called: count,
  granted: count,
  /** When the chain last did something else than had been shown (unix milliseconds), by site and by contract called; null: never. */
  differed: z.object({ bySite: z.number().nullable(), byContract: z.number().nullable() }),
})
export type SiteMemory = z.infer<typeof siteMemorySchema>

/**
 * What is remembered of a site, and of an address through it; null where nobody keeps that, the request came from no
 * site, or it is not looked up yet.
 */
export function readSite(
  { origin, chainId }: RequestContext,
  address: Address,
  known: Known,
): { readonly memory: SiteMemory | null; readonly needs: readonly Need[] } {
  if (!/^https?:/.test(origin)) return { memory: null, needs: [] }
  const need: LibraryNeed = { kind: 'site-memory', origin, chainId, address }
  const answer = entryOf(known, need)
  const read = answer?.ok ? siteMemorySchema.safeParse(answer.json) : undefined
  return { memory: read?.success ? read.data : null, needs: [need] }
}
