import { z } from 'zod'
import type { Shelf } from './create-library.ts'
import type { PackagedData } from './packaged-data.ts'

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

/** A listed token: `{ symbol, decimals, name, source }`, null where it is not listed. */
export function createTokenShelf(data: PackagedData): Shelf<'token'> {
  return async ({ chainId, address }) => {
    const entry = (await readTokens(data, chainId)).get(address)
    if (entry === undefined) return { ok: true, json: null, provenance: 'computed' }
    const [symbol, decimals, name, place] = entry
    const { origins } = await data.read('tokens/index.json', indexSchema)
    return { ok: true, json: { symbol, decimals, name, source: origins[place] ?? '' }, provenance: 'claimed' }
  }
}
