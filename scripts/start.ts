// `npm start`: the whole of it on one machine: a chain, a demo dApp, a test wallet and Plainsign between them. With a
// display it opens and stays; without one, or with --headless, it plays the demo by itself.
//   --headless          play the demo although there is a display
//   --screenshots DIR   where the pictures of the review windows go
import { parseArgs } from 'node:util'
import { buildDemoDapp } from '../tests/world/demo-dapp/serve-demo-dapp.ts'
import { findBrowser } from '../tests/world/find-browser.ts'
import { openDemoDapp, openWorld } from '../tests/world/open-world.ts'
import { buildPlainsign, chooseEndpoint, plainsignFolder } from '../tests/world/plainsign.ts'
import { buildWallet } from '../tests/world/test-wallet/build-wallet.ts'
import { playDemo } from './demo/play-demo.ts'

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    screenshots: { type: 'string', default: 'artifacts/demo' },
  },
})

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

const headless = values.headless || !hasDisplay()

async function start(): Promise<void> {
  findBrowser('chromium')
  console.log('Building the extension, the test wallet and the demo dApp…')
  buildPlainsign('chrome')
  await buildWallet()
  await buildDemoDapp()
  console.log('Starting a local chain with tokens, pictures and Uniswap V2…')
  const world = await openWorld({ headless, extension: plainsignFolder.chrome })
  const leave = () => void world.close().finally(() => process.exit(1))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, leave)
  try {
    const { chainId, url } = world.chain
    await chooseEndpoint(world.browser, { chainId, url, ownNode: true })
    if (headless) await playDemo(world, values.screenshots)
    else {
      await openDemoDapp(world)
      console.log(`The demo dApp is at ${world.dappUrl}. Press its buttons. Close the browser to end.`)
      await new Promise((closed) => world.browser.once('close', closed))
    }
  } finally {
    await world.close()
  }
}

try {
  await start()
} catch (error) {
  console.error(`The demo failed: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
