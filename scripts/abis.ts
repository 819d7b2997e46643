import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAbi } from 'viem/utils'
import { z } from 'zod'
import { abiFacts } from './data/abi-facts.ts'
import { readVerifiedAbi } from './data/read-verified-abi.ts'
import { unpackPackage } from './data/unpack-package.ts'
import { root } from './project.ts'

/**
 * `npm run abis [NAME]`: takes the ABIs that the decoders' own are tested equal to from where `scripts/data/abi-sources`
 * says, one file a source: an exact npm package with each contract's path in it; a set of published ABIs that lies
 * beside the project with each contract's network and address; or, where there is neither, a public repository at one
 * commit with what its source file declares.
 */
const contracts = z.record(z.string(), z.string())
const declared = z.record(z.string(), z.strictObject({ path: z.string(), abi: z.array(z.string()) }))
const sourceSchema = z.union([
  z.strictObject({ package: z.string(), version: z.string(), contracts }),
  z.strictObject({ data: z.string(), contracts }),
  z.strictObject({ repository: z.string(), commit: z.string(), licence: z.string(), contracts: declared }),
])
type Source = z.infer<typeof sourceSchema>

const sources = join(root, 'scripts/data/abi-sources')
const only = process.argv[2]

for (const file of readdirSync(sources)) {
  const name = file.replace('.json', '')
  if (only !== undefined && only !== name) continue
  const source = sourceSchema.parse(JSON.parse(readFileSync(join(sources, file), 'utf8')))
  const kept = join(root, 'tests/fixtures/abis', name)
  mkdirSync(kept, { recursive: true })
  for (const { contract, text, path, origin } of readSource(source)) {
    const lines = abiFacts(text, path).map((item) => `  ${JSON.stringify(item)}`)
    if (lines.length === 0) throw new Error(`${name}: no ABI at ${path}`)
    const json = `{\n "origin": ${JSON.stringify(origin)},\n "abi": [\n${lines.join(',\n')}\n ]\n}\n`
    writeFileSync(join(kept, `${contract}.json`), json)
  }
  console.log(`${name}: ${Object.keys(source.contracts).length} contracts`)
}

interface FoundAbi {
  readonly contract: string
  readonly text: string
  readonly path: string
  readonly origin: object
}

function readSource(source: Source): readonly FoundAbi[] {
  if ('repository' in source) {
    const { contracts: files, ...from } = source
    return Object.entries(files).map(([contract, { path, abi }]) => {
      return { contract, text: JSON.stringify(parseAbi(abi)), path, origin: { ...from, path } }
    })
  }
  const open = 'data' in source ? openSet(source.data) : openPackage(source.package, source.version)
  return Object.entries(source.contracts).map(([contract, path]) => ({ contract, path, ...open(path) }))
}

function openSet(data: string): (place: string) => { text: string; origin: object } {
  return (place) => readVerifiedAbi(join(root, '..', 'shared', 'data'), data, place)
}

function openPackage(name: string, version: string): (path: string) => { text: string; origin: object } {
  const { folder, licence, integrity } = unpackPackage(name, version)
  return (path) => ({
    text: readFileSync(join(folder, path.replace(/#.*/, '')), 'utf8'),
    origin: { package: `${name}@${version}`, path, licence, integrity },
  })
}
