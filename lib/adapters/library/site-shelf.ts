import { z } from 'zod'
import type { Shelf } from './create-library.ts'
import { likenessOfSite } from './likeness-of-site.ts'
import type { PackagedData } from './packaged-data.ts'
import { confusablesSchema } from './symbol-shelf.ts'

const sitesSchema = z
  .record(z.string(), z.tuple([z.string(), z.string()]))
  .transform((sites) => Object.entries(sites).map(([domain, [name, owner]]) => ({ domain, name, owner })))

/** Which known site a host looks like and is not: `{ domain, owner, how }`, or null. Both are empty where its name only baits. */
export function createSiteShelf(data: PackagedData): Shelf<'site'> {
  return async ({ host }) => {
    const confusables = await data.read('confusables/latin.json', confusablesSchema)
    const found = likenessOfSite(host, await data.read('sites/known.json', sitesSchema), confusables)
    const json =
      found === null ? null : { domain: found.site?.domain ?? '', owner: found.site?.owner ?? '', how: found.how }
    return { ok: true, json, provenance: 'computed' }
  }
}
