import { z } from 'zod'
import type { Shelf } from './create-library.ts'
import type { PackagedData } from './packaged-data.ts'

const shardSchema = z.record(z.string(), z.array(z.string())).transform((entries) => new Map(Object.entries(entries)))

/** Texts whose hash begins with the selector (`["transfer(address,uint256)"]`), all of them; null where none is known. */
export function createSignatureShelf(data: PackagedData): Shelf<'signatures'> {
  return async ({ selector }) => {
    if (!/^0x[0-9a-f]{8}$/.test(selector)) return { ok: false, reason: 'no selector' }
    const shard = await data.read(`signatures/${selector.slice(2, 4)}.json`, shardSchema)
    return { ok: true, json: shard.get(selector.slice(4)) ?? null, provenance: 'claimed' }
  }
}
