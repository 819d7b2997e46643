import type { PastSites } from '../../ports/memory.ts'
import type { Shelf } from './create-library.ts'

/** What a site had this user agree to before. */
export function createSiteMemoryShelf(past: PastSites): Shelf<'site-memory'> {
  return async ({ origin, chainId, address }) => {
    const { lastAtMs, differed, ...counts } = await past.site(origin, chainId, address)
    const json = { ...counts, differed: { ...differed }, ...(lastAtMs === undefined ? {} : { lastAtMs }) }
    return { ok: true, json, provenance: 'computed' }
  }
}
