import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { unpackPackage } from './data/unpack-package.ts'
import { root } from './project.ts'

/**
 * `node scripts/launch.mjs contracts`: takes contracts, as their makers compiled them, for tests on a local chain. These
 * packages are not installed: they bring compilers of years ago, or a hundred megabytes.
 */
const SOURCES = [
  { set: 'ens', name: '@ensdomains/ens', version: '0.6.2', paths: ['build/contracts/ENSRegistry.json'] },
  {
    set: 'ens',
    name: '@ensdomains/resolver',
    version: '0.3.1',
    paths: ['build/contracts/ReverseRegistrar.json', 'build/contracts/PublicResolver.json'],
  },
  {
    set: 'op-stack',
    name: '@eth-optimism/contracts-bedrock',
    version: '0.17.3',
    paths: ['GasPriceOracle', 'L1Block', 'Proxy'].map((name) => `forge-artifacts/${name}.sol/${name}.json`),
  },
] as const

const code = z.string().regex(/^0x[0-9a-f]+$/)
const slots = z.array(z.object({ label: z.string(), slot: z.string(), offset: z.number() }))

/** As Truffle writes it, and as Foundry does. */
const artefact = z.union([
  z
    .object({ bytecode: code, compiler: z.object({ version: z.string() }) })
    .transform(({ bytecode, compiler }) => ({ compiler: compiler.version, bytecode })),
  z
    .object({
      deployedBytecode: z.object({ object: code }),
      storageLayout: z.object({ storage: slots }),
      metadata: z.object({ compiler: z.object({ version: z.string() }) }),
    })
    .transform(({ deployedBytecode, storageLayout, metadata }) => ({
      compiler: metadata.compiler.version,
      deployedBytecode: deployedBytecode.object,
      storage: storageLayout.storage,
    })),
])

for (const { set, name, version, paths } of SOURCES) {
  const kept = join(root, 'tests', 'fixtures', set)
  mkdirSync(kept, { recursive: true })
  const { folder, integrity } = unpackPackage(name, version)
  const licence = readFileSync(join(folder, 'LICENSE'), 'utf8').trim()
  for (const path of paths) {
    const { compiler, ...contract } = artefact.parse(JSON.parse(readFileSync(join(folder, path), 'utf8')))
    const origin = { package: name, version, integrity, path, compiler, licence }
    const file = path.slice(path.lastIndexOf('/') + 1)
    writeFileSync(join(kept, file), `${JSON.stringify({ origin, ...contract }, null, 2)}\n`)
  }
}
