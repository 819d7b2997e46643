import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { root } from '../project.ts'

const folder = join(root, '..', 'shared', 'data')

/** Whether the sets that lie beside the project are there. */
export const hasSharedData = existsSync(folder)

const manifestSchema = z.object({
  origin: z.union([z.string(), z.array(z.string())]),
  licence: z.union([z.string(), z.record(z.string(), z.string())]),
})

/** The rows of a set's file, parsed as they are. */
export function readRows(path: string): readonly unknown[] {
  const lines = gunzipSync(readFileSync(join(folder, path)))
    .toString()
    .split('\n')
  return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line))
}

/** What a set's manifest says of where it comes from. */
export function readManifest(set: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, set, 'MANIFEST.json'), 'utf8')))
}
