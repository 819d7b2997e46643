import { z } from 'zod'
import type { Address } from '../../core/facts/hex.ts'
import type { PackagedData } from './packaged-data.ts'

const entrySchema = z.tuple([z.string(), z.number().int().min(0).max(255), z.string(), z.array(z.number().int())])
const shardSchema = z.record(z.string(), z.array(entrySchema)).transform((entries) => new Map(Object.entries(entries)))
const indexSchema = z.object({ origin: z.string() })

/** What the wide list says of a token that the lists of chosen ones do not have; undefined where it says nothing. */
export async function readWideToken(data: PackagedData, chainId: number, address: Address) {
  if (!/^0x[0-9a-f]{40}$/.test(address)) return undefined
  const shard = await data.read(`wide-tokens/${address.slice(2, 4)}.json`, shardSchema)
  const entry = shard.get(address)?.find(([, , , chains]) => chains.includes(chainId))
  if (entry === undefined) return undefined
  const [symbol, decimals, name] = entry
  return { symbol, decimals, name, source: (await data.read('wide-tokens/index.json', indexSchema)).origin }
}
