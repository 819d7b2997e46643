import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passes } from '../../lib/core/request/pass-list.ts'
import { buildLibraryDapp, serveLibraryDapp } from '../world/library-dapp/serve-library-dapp.ts'
import { controlWallet, type OpenWorld, openWorld } from '../world/open-world.ts'
import { plainsignFolder } from '../world/plainsign.ts'
import { poll } from '../world/poll.ts'
import { awaitReview, closeReviews } from '../world/review-window.ts'
import type { Served } from '../world/serve.ts'

const ALL = [
  'detect-provider',
  'eth-provider',
  'ethers',
  'mipd',
  'ox',
  'viem',
  'wagmi',
  'web3',
  'web3-onboard',
  'web3-react',
]
/** All by `npm run test:compatibility`, one by `npm test`. */
const chosen = process.env.COMPATIBILITY === 'all' ? ALL : ['wagmi']

/** What a library's dApp saw and what the wallet got, but for what differs from run to run. */
interface Seen {
  readonly looks: unknown
  readonly sent: unknown
  readonly heard: unknown
  readonly reached: readonly unknown[]
}

let served: Served
const worlds: { guarded: OpenWorld; bare: OpenWorld }[] = []

beforeAll(async () => {
  await buildLibraryDapp()
  served = await serveLibraryDapp()
  const bare = await openWorld({ headless: true })
  const guarded = await openWorld({ headless: true, extension: plainsignFolder.chrome })
  worlds.push({ bare, guarded })
})
afterAll(async () => {
  for (const { guarded, bare } of worlds) await Promise.all([guarded.close(), bare.close()])
  await served?.stop()
})

/** One dApp from connecting to an event; `decide` is the user, where there is someone to ask. */
async function live(world: OpenWorld, library: string, decide: () => Promise<void>): Promise<Seen> {
  const { browser, wallet, contracts } = world
  await controlWallet(world, 'selectAccount', 0)
  wallet.clear()
  const page: Page = await browser.newPage()
  // Each at its own origin, so that none is connected already.
  await page.goto(`${served.url.replace('127.0.0.1', `${library}.localhost`)}/?${library}`)
  await page.waitForSelector('html[data-ready]')
  const connecting = page.evaluate('dapp.connect()')
  await decide()
  await connecting
  const looks = await page.evaluate('dapp.look()')
  const sending = page.evaluate<string>(`dapp.send('${contracts.user}')`)
  await decide()
  const sent = /^0x[0-9a-f]{64}$/.test(await sending)
  await controlWallet(world, 'selectAccount', 1)
  const heard = await poll('the change of account', async () =>
    ((await page.evaluate('dapp.heard()')) as string[][]).at(-1),
  )
  await page.close()
  const decisive = wallet.entries().filter(({ method }) => !passes(method))
  const reached = decisive.map(({ method, text }) => ({ method, text }))
  return { looks, sent, heard, reached }
}

describe.each(chosen)('a dApp on %s', (library) => {
  test('does the same with Plainsign as without', async () => {
    const [world] = worlds
    if (world === undefined) throw new Error('No world was opened')
    const seen = new Set<string>()
    const bare = await live(world.bare, library, async () => undefined)
    const guarded = await live(world.guarded, library, async () => {
      const review = await awaitReview(world.guarded.browser, seen)
      await review.continue()
    })
    await closeReviews(world.guarded.browser)
    expect(guarded).toEqual(bare)
    expect(bare.sent).toBe(true)
    expect(bare.reached.some((entry) => JSON.stringify(entry).includes('eth_sendTransaction'))).toBe(true)
  })
})
