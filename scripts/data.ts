import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { makeConfusables } from './data/make-confusables.ts'
import { makeDescriptors } from './data/make-descriptors.ts'
import { makeLabels } from './data/make-labels.ts'
import { makeLists } from './data/make-lists.ts'
import { makeSignatures } from './data/make-signatures.ts'
import { makeSites } from './data/make-sites.ts'
import { makeTokens } from './data/make-tokens.ts'
import { makeWideTokens } from './data/make-wide-tokens.ts'
import { packagedDataDoc } from './data/packaged-data-doc.ts'
import { type PackagedSet, recordOf, type SetRecord } from './data/packaged-set.ts'
import { hasSharedData } from './data/shared-data.ts'
import { root } from './project.ts'

/**
 * `npm run data [NAME…]`: makes the sets of `public/data` again from their sources, and `docs/data.md`. `taken` is the day on which a set's
 * sources were last changed here; a set whose sources can't be had stays as it is.
 */
const SETS: readonly { readonly name: string; readonly shared: boolean; make(): PackagedSet }[] = [
  { name: 'confusables', shared: false, make: () => makeConfusables('2026-11-23') },
  { name: 'erc7730', shared: true, make: () => makeDescriptors('2026-11-23') },
  { name: 'labels', shared: true, make: () => makeLabels('2026-11-23') },
  { name: 'lists', shared: true, make: () => makeLists('2026-11-23') },
  { name: 'signatures', shared: true, make: () => makeSignatures('2026-11-23') },
  { name: 'sites', shared: true, make: () => makeSites('2026-11-23') },
  { name: 'tokens', shared: true, make: () => makeTokens('2026-11-23') },
  { name: 'wide-tokens', shared: false, make: () => makeWideTokens('2026-11-23') },
]

const folder = join(root, 'public', 'data')
const indexPath = join(folder, 'index.json')
const recordSchema = z.custom<SetRecord>((value) => typeof value === 'object' && value !== null && 'name' in value)
const records = new Map<string, SetRecord>(
  existsSync(indexPath)
    ? z
        .array(recordSchema)
        .parse(JSON.parse(readFileSync(indexPath, 'utf8')))
        .map((each) => [each.name, each])
    : [],
)

const wanted = process.argv.slice(2)
for (const { name, shared, make } of SETS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  if (shared && !hasSharedData) {
    console.log(`${name}: kept as it is, its sources do not lie beside the project`)
    continue
  }
  const set = make()
  rmSync(join(folder, name), { recursive: true, force: true })
  for (const [path, text] of set.files) {
    const place = join(folder, name, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, text)
  }
  const record = recordOf(set)
  records.set(name, record)
  console.log(`${name}: ${record.count} entries, ${record.files} files, ${(record.bytes / 1000).toFixed(0)} kB`)
}
const sorted = [...records.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
writeFileSync(indexPath, `${JSON.stringify(sorted, null, 2)}\n`)
writeFileSync(join(root, 'docs', 'data.md'), packagedDataDoc(sorted))
