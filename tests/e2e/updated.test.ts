import type { Worker } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { popupLabels } from '../../lib/core/words/popup-labels.ts'
import { readDemoAnswer } from '../world/demo-answer.ts'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { controlWallet } from '../world/open-world.ts'
import { poll } from '../world/poll.ts'
import { awaitReview, reviewPages } from '../world/review-window.ts'
import { updatePlainsign } from '../world/update-plainsign.ts'

let world: GuardedWorld

beforeAll(async () => {
  world = await openGuardedWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  await world.dapp.reload()
  await world.dapp.waitForSelector('html[data-ready]')
  await world.dapp.bringToFront()
  world.wallet.clear()
})

/** Waits until the dApp's tab, the one that its window shows, has this badge. */
const awaitBadge = (worker: Worker, text: string) =>
  poll(`the badge "${text}"`, async () => {
    const shown = await worker.evaluate(
      'chrome.tabs.query({ active: true, windowType: "normal" }).then(([{ id }]) => chrome.action.getBadgeText({ tabId: id }))',
    )
    return shown === text || undefined
  })

/** What the popup says of the dApp's tab. */
async function popup(worker: Worker): Promise<string> {
  const opening = world.browser.waitForEvent('page')
  await worker.evaluate('void chrome.tabs.create({ url: chrome.runtime.getURL("/popup.html"), active: false })')
  const page = await opening
  const text = (await page.getByTestId('guarded').textContent()) ?? ''
  await page.close()
  return text
}

test('updated under a page with a held request: the page is told, and badge and popup say why it is not guarded', async () => {
  await world.dapp.click('#send')
  await awaitReview(world.browser, world.seen)
  const worker = await updatePlainsign(world.browser)

  expect(await readDemoAnswer(world.dapp, 'send')).toMatchObject({ ok: false, value: { code: 4900 } })
  await awaitBadge(worker, '–')
  expect(await popup(worker)).toContain(popupLabels('en').unguarded.updated)
  expect(world.wallet.decisive()).toEqual([])
})

test('updated under a page: what it asks then is refused, and its reads go on; once reloaded it is guarded again', async () => {
  const worker = await updatePlainsign(world.browser)
  await world.dapp.click('#message')
  expect(await readDemoAnswer(world.dapp, 'message')).toMatchObject({ ok: false, value: { code: 4900 } })
  expect(await world.dapp.evaluate("window.ethereum.request({ method: 'eth_chainId' })")).toBe('0x7a69')
  expect(reviewPages(world.browser)).toEqual([])
  expect(world.wallet.decisive()).toEqual([])

  await world.dapp.reload()
  await world.dapp.waitForSelector('html[data-ready]')
  await awaitBadge(worker, '')
  await world.dapp.click('#message')
  const window = await awaitReview(world.browser, world.seen)
  expect(world.wallet.decisive()).toEqual([])
  await window.continue()
  expect(await readDemoAnswer(world.dapp, 'message')).toMatchObject({ ok: true })
  expect(world.wallet.decisive()).toHaveLength(1)
})

test('updated while the wallet has a request: it is not sent again, and the page gets the answer', async () => {
  await controlWallet(world, 'answerAfter', 3_000)
  await world.dapp.click('#message')
  const window = await awaitReview(world.browser, world.seen)
  await window.continue()
  await expect.poll(() => world.wallet.decisive().length).toBe(1)
  await updatePlainsign(world.browser)
  expect(await readDemoAnswer(world.dapp, 'message')).toMatchObject({ ok: true })
  await controlWallet(world, 'answerAfter', 0)
  expect(world.wallet.decisive()).toHaveLength(1)
})
