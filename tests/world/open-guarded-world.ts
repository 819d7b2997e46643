import type { Page } from 'playwright-core'
import { readDemoAnswer } from './demo-answer.ts'
import { type OpenWorld, openDemoDapp, openWorld } from './open-world.ts'
import { chooseEndpoint, plainsignFolder } from './plainsign.ts'
import { awaitReview } from './review-window.ts'
import type { WalletFace } from './test-wallet/wallet-config.ts'

export interface GuardedWorld extends OpenWorld {
  /** The demo dApp, connected. */
  readonly dapp: Page
  /** The requests that were reviewed so far. */
  readonly seen: Set<string>
}

/** Chromium with Plainsign between a connected demo dApp and the test wallet; by default it reads the chain's own node. */
export async function openGuardedWorld(
  endpointOf: (chainUrl: string) => string | null = (url) => url,
  face: WalletFace = 'plain',
): Promise<GuardedWorld> {
  const world = await openWorld({ headless: true, extension: plainsignFolder.chrome, face })
  try {
    const url = endpointOf(world.chain.url)
    if (url !== null) await chooseEndpoint(world.browser, { chainId: world.chain.chainId, url, ownNode: true })
    const dapp = await openDemoDapp(world)
    const seen = new Set<string>()
    await dapp.click('#connect')
    await (await awaitReview(world.browser, seen)).continue()
    await readDemoAnswer(dapp, 'connect')
    world.wallet.clear()
    return { ...world, dapp, seen }
  } catch (error) {
    await world.close()
    throw error
  }
}
