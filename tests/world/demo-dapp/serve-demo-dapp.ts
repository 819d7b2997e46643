import { bundledFolder, bundlePage } from '../bundle-page.ts'
import type { Contracts } from '../contracts.ts'
import type { Served } from '../serve.ts'
import { serveFolder } from '../serve-folder.ts'
import type { World } from './world.ts'

/** Bundles the demo page, once for all launches. */
export const buildDemoDapp = () => bundlePage('demo-dapp', ['index.html', 'style.css'])

/** Serves the bundled page over the chain on which these contracts stand. */
export function serveDemoDapp(chainId: number, contracts: Contracts): Promise<Served> {
  const world: World = { ...contracts, chainId }
  return serveFolder(bundledFolder('demo-dapp'), { '/world.json': JSON.stringify(world) })
}
