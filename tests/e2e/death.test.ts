import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readDemoAnswer } from '../world/demo-answer.ts'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { controlWallet } from '../world/open-world.ts'
import { awaitServiceWorker } from '../world/plainsign.ts'
import { awaitReview } from '../world/review-window.ts'
import { stopServiceWorker } from '../world/stop-service-worker.ts'

let world: GuardedWorld

beforeAll(async () => {
  world = await openGuardedWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  world.wallet.clear()
  await world.dapp.bringToFront()
})

async function closeEngine() {
  const worker = await awaitServiceWorker(world.browser, 'Plainsign')
  await worker.evaluate('chrome.offscreen.closeDocument()')
}

/** Continues, and expects that the wallet got the request exactly once. */
async function finish(action: string, window: Awaited<ReturnType<typeof awaitReview>>) {
  await window.settle()
  expect((await window.read()).verdict).toBe('clear')
  await window.continue()
  expect(await readDemoAnswer(world.dapp, action)).toMatchObject({ ok: true })
  expect(world.wallet.entries('eth_sendTransaction')).toHaveLength(1)
}

/** The request leaves the screen, and never reached the wallet. */
async function expectGone({ page, requestId }: Awaited<ReturnType<typeof awaitReview>>) {
  await expect
    .poll(async () => page.isClosed() || (await page.locator(`[data-request-id="${requestId}"]`).count()) === 0)
    .toBe(true)
  expect(world.wallet.entries('personal_sign')).toEqual([])
}

test('the background stopped during a review: the review goes on', async () => {
  await world.dapp.click('#swap')
  const window = await awaitReview(world.browser, world.seen)
  await stopServiceWorker(world.browser, 'Plainsign')
  await finish('swap', window)
})

test('the background stopped after a review: it can still be decided', async () => {
  await world.dapp.click('#send')
  const window = await awaitReview(world.browser, world.seen)
  await window.settle()
  await stopServiceWorker(world.browser, 'Plainsign')
  await finish('send', window)
})

test('the engine closed during a review: the review runs anew', async () => {
  await world.dapp.click('#swap')
  const window = await awaitReview(world.browser, world.seen)
  await closeEngine().catch(() => undefined)
  await finish('swap', window)
})

test('the engine closed after a review: the recheck starts it again', async () => {
  await world.dapp.click('#send-token')
  const window = await awaitReview(world.browser, world.seen)
  await window.settle()
  await closeEngine()
  await finish('send-token', window)
})

test('the background stopped while the wallet has the request: it is never sent twice', async () => {
  await controlWallet(world, 'answerAfter', 3_000)
  await world.dapp.click('#send')
  const window = await awaitReview(world.browser, world.seen)
  await window.settle()
  await window.continue()
  await expect.poll(() => world.wallet.entries('eth_sendTransaction').length).toBe(1)
  await stopServiceWorker(world.browser, 'Plainsign')
  await readDemoAnswer(world.dapp, 'send')
  await controlWallet(world, 'answerAfter', 0)
  expect(world.wallet.entries('eth_sendTransaction')).toHaveLength(1)
})

test('the page left during a review: the request is gone', async () => {
  const page = await world.browser.newPage()
  await page.goto(world.dappUrl)
  await page.waitForSelector('html[data-ready]')
  await page.click('#message')
  const window = await awaitReview(world.browser, world.seen)
  await page.close()
  await expectGone(window)
})

test('the frame taken away during a review: its request is gone', async () => {
  await world.dapp.evaluate((url) => {
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
  }, world.dappUrl)
  const frame = world.dapp.frameLocator('iframe')
  await frame.locator('html[data-ready]').waitFor()
  await frame.locator('#message').click()
  const window = await awaitReview(world.browser, world.seen)
  await world.dapp.evaluate(() => document.querySelector('iframe')?.remove())
  await expectGone(window)
})
