import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { unpackPackage } from './data/unpack-package.ts'
import { root } from './project.ts'

/**
 * `node scripts/launch.mjs ens-contracts`: takes ENS's own contracts, as its makers compiled them, for tests on a local
 * chain. The packages are not installed: they bring compilers of years ago.
 */
const SOURCES = [
  { name: '@ensdomains/ens', version: '0.6.2', contracts: ['ENSRegistry'] },
  { name: '@ensdomains/resolver', version: '0.3.1', contracts: ['ReverseRegistrar', 'PublicResolver'] },
] as const

const artefact = z.object({ bytecode: z.string().regex(/^0x[0-9a-f]+$/), compiler: z.object({ version: z.string() }) })

const kept = join(root, 'tests', 'fixtures', 'ens')
mkdirSync(kept, { recursive: true })
for (const { name, version, contracts } of SOURCES) {
  const { folder, integrity } = unpackPackage(name, version)
  const licence = readFileSync(join(folder, 'LICENSE'), 'utf8').trim()
  for (const contract of contracts) {
    const path = `build/contracts/${contract}.json`
    const { bytecode, compiler } = artefact.parse(JSON.parse(readFileSync(join(folder, path), 'utf8')))
    const origin = { package: name, version, integrity, path, compiler: compiler.version, licence }
    writeFileSync(join(kept, `${contract}.json`), `${JSON.stringify({ origin, bytecode }, null, 2)}\n`)
  }
}
