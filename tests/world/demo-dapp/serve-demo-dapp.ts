import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../../scripts/project.ts'
import type { Contracts } from '../contracts.ts'
import type { Served } from '../serve.ts'
import { serveFolder } from '../serve-folder.ts'
import type { World } from './world.ts'

const built = join(root, 'node_modules', '.cache', 'plainsign', 'demo-dapp')

/** Bundles the demo page, once for all launches. */
export async function buildDemoDapp(): Promise<void> {
  const entry = join(import.meta.dirname, 'dapp.ts')
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    build: { outDir: built, emptyOutDir: false, lib: { entry, formats: ['es'], fileName: () => 'dapp.js' } },
  })
  for (const name of ['index.html', 'style.css']) cpSync(join(import.meta.dirname, name), join(built, name))
}

/** Serves the built page over the chain on which these contracts stand. */
export function serveDemoDapp(chainId: number, contracts: Contracts): Promise<Served> {
  const world: World = { ...contracts, chainId }
  return serveFolder(built, { '/world.json': JSON.stringify(world) })
}
