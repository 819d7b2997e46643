import { setTimeout as sleep } from 'node:timers/promises'
import { launchChromium } from '../../../world/chromium.ts'
import { awaitServiceWorker } from '../../../world/plainsign.ts'
import { poll } from '../../../world/poll.ts'
import { awaitReview, closeReviews, reviewPages } from '../../../world/review-window.ts'
import { stopServiceWorker } from '../../../world/stop-service-worker.ts'
import { placeWallet } from '../../../world/test-wallet/build-wallet.ts'
import { updatePlainsign } from '../../../world/update-plainsign.ts'
import { isMarked } from './bears-mark.ts'
import { openPitch } from './pitch.ts'
import { placePlainsign } from './place-plainsign.ts'
import { placeRival } from './place-rival.ts'
import { type Stage, typeKeys } from './stage.ts'

/** Chromium with the wallet's id sorting after or before Plainsign's, or without Plainsign. */
export async function openChromiumStage(
  name: 'wallet-after' | 'wallet-before' | 'control-chromium',
  built: string,
): Promise<Stage> {
  const guarded = name !== 'control-chromium'
  const pitch = await openPitch()
  const { folder, id, walletKey } = placePlainsign(built, name === 'wallet-before' ? 'before' : 'after')
  const wallet = placeWallet('chrome', pitch.walletConfig, walletKey)
  const browser = await launchChromium({
    extensions: [...(guarded ? [folder] : []), wallet, placeRival('chrome')],
    headless: true,
  })
  const page = browser.pages()[0] ?? (await browser.newPage())
  const seen = new Set<string>()
  return {
    ...pitch,
    name,
    guarded,
    plainsign: guarded ? `chrome-extension://${id}` : '',
    visit: async (url) => void (await page.goto(url, { waitUntil: 'commit' })),
    hands: {
      async continueHonest() {
        const review = await awaitReview(browser, seen)
        const { text } = await review.read()
        await (isMarked(text) ? review.reject() : review.continue())
      },
      continueNext: async () => (await awaitReview(browser, seen)).continue(),
      async releaseNext() {
        const review = await awaitReview(browser, seen)
        await review.page.getByTestId('own-window').check()
        await review.continue()
      },
      async pressContinueThrice() {
        const review = await awaitReview(browser, seen)
        await review.arm()
        const button = await review.page.locator('[data-testid=continue]').boundingBox()
        if (button === null) throw new Error('Continue is not on the screen')
        for (let press = 0; press < 3; press++) {
          await review.page.mouse.click(button.x + button.width / 2, button.y + button.height / 2)
          await sleep(200)
        }
      },
      async typeIntoReview() {
        const review = await poll('a review window', () => reviewPages(browser)[0])
        await typeKeys((key) => review.keyboard.press(key))
      },
      async closeReview() {
        await awaitReview(browser, seen)
        await closeReviews(browser)
      },
      stopBackground: () => stopServiceWorker(browser, 'Plainsign'),
      updateExtension: async () => void (await updatePlainsign(browser)),
    },
    async alarmedSince(atMs) {
      const worker = await awaitServiceWorker(browser, 'Plainsign')
      const stored: Record<string, { stopped?: boolean; atMs?: number }> =
        await worker.evaluate('chrome.storage.session.get()')
      return Object.entries(stored).some(
        ([key, alarm]) => key.startsWith('alarm:') && alarm.stopped === false && (alarm.atMs ?? 0) >= atMs,
      )
    },
    async tidy() {
      const others = () => browser.pages().filter((each) => each !== page)
      for (const each of others()) if (!reviewPages(browser).includes(each)) await each.close().catch(() => {})
      await poll('the review window to close', () => others().length === 0 || undefined, 3_000).catch(async () => {
        for (const each of others()) await each.close().catch(() => {})
      })
    },
    async close() {
      await browser.close()
      await pitch.close()
    },
  }
}
