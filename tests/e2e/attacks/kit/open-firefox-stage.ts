import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { launchFirefox } from '../../../world/firefox.ts'
import { placeWallet } from '../../../world/test-wallet/build-wallet.ts'
import { isMarked } from './bears-mark.ts'
import { openPitch } from './pitch.ts'
import { placeRival } from './place-rival.ts'
import { type Stage, typeKeys } from './stage.ts'

/** Firefox with the wallet, and Plainsign where it is guarded. */
export async function openFirefoxStage(name: 'firefox' | 'control-firefox', built: string): Promise<Stage> {
  const guarded = name === 'firefox'
  const pitch = await openPitch()
  const wallet = placeWallet('firefox', pitch.walletConfig)
  const firefox = await launchFirefox([...(guarded ? [join(built, 'firefox-mv2')] : []), wallet, placeRival('firefox')])
  const { page, browser } = firefox
  return {
    ...pitch,
    name,
    guarded,
    plainsign: '',
    visit: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 10_000 })),
    hands: {
      async continueHonest() {
        const review = await firefox.awaitExtensionPage('/review.html')
        await review.waitForSelector('[data-testid=raw-text]')
        const text = await review.$eval('[data-testid=raw-text]', (element) => element.textContent ?? '')
        await press(review, isMarked(text) ? 'reject' : 'continue')
      },
      continueNext: async () => press(await firefox.awaitExtensionPage('/review.html'), 'continue'),
      async releaseNext() {
        const review = await firefox.awaitExtensionPage('/review.html')
        await review.waitForSelector('[data-testid=own-window]')
        await review.click('[data-testid=own-window]')
        await press(review, 'continue')
      },
      async pressContinueThrice() {
        const review = await firefox.awaitExtensionPage('/review.html')
        await review.waitForSelector(enabled('continue'))
        const button = await (await review.$('[data-testid=continue]'))?.boundingBox()
        if (!button) throw new Error('Continue is not on the screen')
        for (let times = 0; times < 3; times++) {
          await review.mouse.click(button.x + button.width / 2, button.y + button.height / 2)
          await sleep(200)
        }
      },
      async typeIntoReview() {
        const review = await firefox.awaitExtensionPage('/review.html')
        await typeKeys((key) => review.keyboard.press(key))
      },
      async closeReview() {
        await (await firefox.awaitExtensionPage('/review.html')).close()
      },
      stopBackground: async () => {},
      updateExtension: async () => {},
    },
    alarmedSince: async () => false,
    async tidy() {
      for (const each of await browser.pages()) {
        if (each === page) continue
        const href = await each.evaluate(() => location.href).catch(() => '')
        if (!href.startsWith('moz-extension:') || href.endsWith('/review.html')) await each.close().catch(() => {})
      }
    },
    async close() {
      await firefox.close()
      await pitch.close()
    },
  }
}

const enabled = (testId: string) => `[data-testid=${testId}][aria-disabled=false]`

async function press(review: Page, testId: 'continue' | 'reject'): Promise<void> {
  await review.waitForSelector(enabled(testId))
  await review.click(enabled(testId))
}
