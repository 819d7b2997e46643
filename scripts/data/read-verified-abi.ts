import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const rowSchema = z.object({ network: z.string(), address: z.string(), abi: z.array(z.unknown()) })
const manifestSchema = z.object({ origin: z.string(), licence: z.string() })

/**
 * The ABI that a block explorer verified for `network/0x…`, from a set of them (`folder/file.jsonl.gz`) with its
 * `MANIFEST.json` beside it.
 */
export function readVerifiedAbi(folder: string, file: string, place: string): { text: string; origin: object } {
  const manifest = readFileSync(join(folder, dirname(file), 'MANIFEST.json'), 'utf8')
  const { origin, licence } = manifestSchema.parse(JSON.parse(manifest))
  for (const line of gunzipSync(readFileSync(join(folder, file)))
    .toString()
    .split('\n')) {
    if (line === '') continue
    const row = rowSchema.parse(JSON.parse(line))
    if (`${row.network}/${row.address}` !== place) continue
    return { text: JSON.stringify(row.abi), origin: { set: origin, path: place, licence } }
  }
  throw new Error(`no ABI of ${place} in ${file}`)
}
