import { z } from 'zod'
import type { Shelf } from './create-library.ts'
import type { PackagedData } from './packaged-data.ts'

const entrySchema = z.tuple([z.string(), z.number().int(), z.array(z.number().int())])
const shardSchema = z.record(z.string(), z.array(entrySchema)).transform((entries) => new Map(Object.entries(entries)))
const indexSchema = z.object({ origins: z.array(z.string()) })

/** Who a known contract is: `{ name, source }`, null where it is not known on this chain. */
export function createLabelShelf(data: PackagedData): Shelf<'label'> {
  return async ({ chainId, address }) => {
    const shard = await data.read(`labels/${address.slice(2, 4)}.json`, shardSchema)
    const entry = shard.get(address)?.find(([, , chains]) => chains.includes(chainId))
    if (entry === undefined) return { ok: true, json: null, provenance: 'claimed' }
    const [name, place] = entry
    const { origins } = await data.read('labels/index.json', indexSchema)
    return { ok: true, json: { name, source: origins[place] ?? '' }, provenance: 'claimed' }
  }
}
