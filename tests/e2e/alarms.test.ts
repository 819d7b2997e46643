import type { Page, Worker } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenWorld, openDemoDapp, openWorld } from '../world/open-world.ts'
import { awaitServiceWorker, plainsignFolder } from '../world/plainsign.ts'
import { poll } from '../world/poll.ts'
import { placePlainsign } from './attacks/kit/place-plainsign.ts'

const SIGN = { method: 'personal_sign', params: ['0x6e6f7420796f757273', `0x${'11'.repeat(20)}`] }

/** Posts to the wallet's content script what its own in-page script would post. */
const postPastTheGuard = (page: Page) =>
  page.evaluate((request) => {
    const data = { name: 'metamask-provider', data: { jsonrpc: '2.0', id: 1e9, ...request } }
    window.postMessage({ target: 'metamask-contentscript', data }, '*')
  }, SIGN)

const badges = (worker: Worker) =>
  worker.evaluate(`chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(async ({ id }) => [
    (await chrome.tabs.sendMessage(id, { type: 'guard.status' }, { frameId: 0 }).catch(() => ({ origin: '' }))).origin,
    await chrome.action.getBadgeText({ tabId: id }),
  ])))`) as Promise<[string, string][]>

const badgeOf = (worker: Worker, origin: string, text: string) =>
  poll(
    `the badge "${text}" of ${origin}`,
    async () => (await badges(worker)).some(([of, badge]) => of === origin && badge === text) || undefined,
  )

const CASES = [
  { name: 'where Plainsign runs first', before: false, state: 'stopped', badge: '' },
  { name: 'where the wallet runs first', before: true, state: 'unread', badge: '!' },
] as const

describe.each(CASES)('a call put on the wallet’s wire, $name', ({ before, state, badge }) => {
  let world: OpenWorld
  beforeAll(async () => {
    const placed = before ? placePlainsign('.output', 'before') : null
    world = await openWorld({
      headless: true,
      extension: placed?.folder ?? plainsignFolder.chrome,
      ...(placed === null ? {} : { walletKey: placed.walletKey }),
    })
  })
  afterAll(() => world?.close())

  test(`is ${state}, and the user is told`, async () => {
    const dapp = await openDemoDapp(world)
    const worker = await awaitServiceWorker(world.browser, 'Plainsign')
    const { origin } = new URL(world.dappUrl)
    await badgeOf(worker, origin, badge)

    await postPastTheGuard(dapp)
    await badgeOf(worker, origin, '!')
    if (before) await poll('the wallet to hear', () => world.wallet.entries('personal_sign').length > 0 || undefined)
    else expect(world.wallet.entries('personal_sign')).toEqual([])

    const home = await world.browser.newPage()
    await home.goto(new URL('/home.html#history', worker.url()).href)
    // The badge is shown first, and then it is written down: the page may have been too early.
    const written = async () => {
      await home.reload()
      return (await home.locator('main').textContent()) ?? ''
    }
    await expect.poll(written).toContain(state === 'stopped' ? 'Stopped on its way' : 'reject it there')
    const row = home.getByTestId(/^history-/).first()
    expect(await row.textContent()).toContain('personal_sign')
  })
})
