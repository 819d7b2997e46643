import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { homeLabels } from '../../lib/core/words/home-labels.ts'
import { makeFolder } from '../support/make-folder.ts'
import { launchChromium } from '../world/chromium.ts'
import { readDemoAnswer } from '../world/demo-answer.ts'
import { type Ground, openGround } from '../world/ground.ts'
import { controlWallet } from '../world/open-world.ts'
import { awaitServiceWorker, plainsignFolder } from '../world/plainsign.ts'
import { poll } from '../world/poll.ts'
import { awaitReview, reviewPages } from '../world/review-window.ts'
import { placeWallet } from '../world/test-wallet/build-wallet.ts'

const profile = makeFolder('profile')
const seen = new Set<string>()
let ground: Ground
let extensions: readonly string[]
let browser: BrowserContext

beforeAll(async () => {
  ground = await openGround()
  extensions = [plainsignFolder.chrome, placeWallet('chrome', ground.walletConfig)]
})
afterEach(() => browser?.close())
afterAll(() => ground?.close())

/** The browser of one profile, started again where it was closed, with the demo dApp in it. */
async function start(): Promise<Page> {
  browser = await launchChromium({ extensions, headless: true, profile })
  const dapp = await browser.newPage()
  await dapp.goto(ground.dappUrl)
  await dapp.waitForSelector('html[data-ready]')
  ground.wallet.clear()
  return dapp
}

test('the browser closed while a request is held: it never reaches the wallet, and the next one is held as ever', async () => {
  const before = await start()
  await before.click('#connect')
  await (await awaitReview(browser, seen)).continue()
  await readDemoAnswer(before, 'connect')
  await before.click('#message')
  await awaitReview(browser, seen)
  await browser.close()
  expect(ground.wallet.entries('personal_sign')).toEqual([])

  const after = await start()
  await after.click('#connect')
  expect(await readDemoAnswer(after, 'connect')).toMatchObject({ ok: true })
  expect(reviewPages(browser)).toEqual([])
  await after.click('#message')
  const window = await awaitReview(browser, seen)
  expect(ground.wallet.entries('personal_sign')).toEqual([])
  await window.continue()
  expect(await readDemoAnswer(after, 'message')).toMatchObject({ ok: true })
  expect(ground.wallet.entries('personal_sign')).toHaveLength(1)
})

test('the browser closed while the wallet has a request: it is not sent again, and the history says to look in the wallet', async () => {
  const before = await start()
  await before.click('#connect')
  await readDemoAnswer(before, 'connect')
  await controlWallet({ browser }, 'answerAfter', 60_000)
  await before.click('#message')
  await (await awaitReview(browser, seen)).continue()
  await expect.poll(() => ground.wallet.entries('personal_sign').length).toBe(1)
  await browser.close()

  await start()
  const window = await poll('the review window', () => reviewPages(browser)[0])
  await window.locator('[data-testid=review][data-state=unknown]').waitFor()
  const worker = await awaitServiceWorker(browser, 'Plainsign')
  const home = await browser.newPage()
  await home.goto(new URL('/home.html#history', worker.url()).href)
  await expect
    .poll(() =>
      home
        .getByTestId(/^history-/)
        .first()
        .textContent(),
    )
    .toContain(homeLabels('en').states.unknown)
  expect(ground.wallet.entries('personal_sign')).toEqual([])
})
