import { z } from 'zod'
import type { Shelf } from './create-library.ts'
import type { PackagedData } from './packaged-data.ts'
import { readWideToken } from './read-wide-token.ts'

const indexSchema = z.object({ chains: z.array(z.number()), origins: z.array(z.string()) })
const chainSchema = z
  .record(z.string(), z.tuple([z.string(), z.number().int().min(0).max(255), z.string(), z.number().int()]))
  .transform((entries) => new Map(Object.entries(entries)))
type Chain = z.output<typeof chainSchema>

/** The listed tokens of a chain by address; empty where the chain has none. */
export async function readTokens(data: PackagedData, chainId: number): Promise<Chain> {
  const { chains } = await data.read('tokens/index.json', indexSchema)
  return chains.includes(chainId) ? data.read(`tokens/${chainId}.json`, chainSchema) : new Map()
}

/**
 * A token: `{ symbol, decimals, name, source, listed }`, null where nothing is kept of it. `listed`: on a list of chosen
 * tokens; else on the wide one alone, which says how to read its amounts and nothing more.
 */
export function createTokenShelf(data: PackagedData): Shelf<'token'> {
  return async ({ chainId, address }) => {
    const entry = (await readTokens(data, chainId)).get(address)
    if (entry === undefined) {
      const wide = await readWideToken(data, chainId, address)
      if (wide === undefined) return { ok: true, json: null, provenance: 'computed' }
      return { ok: true, json: { ...wide, listed: false }, provenance: 'claimed' }
    }
    const [symbol, decimals, name, place] = entry
    const { origins } = await data.read('tokens/index.json', indexSchema)
    return {
      ok: true,
      json: { symbol, decimals, name, source: origins[place] ?? '', listed: true },
      provenance: 'claimed',
    }
  }
}
