import type { Page } from 'puppeteer-core'
import type { Firefox } from './firefox.ts'
import { poll } from './poll.ts'
import { type ReviewWindow, readScreen } from './review-window.ts'

/** The review window in Firefox, driven as in Chromium. */
export interface FirefoxReview extends Omit<ReviewWindow, 'page'> {
  readonly page: Page
}

/** The review window of a request that is not yet in `seen`; its id is added there. */
export async function awaitFirefoxReview(firefox: Firefox, seen: Set<string>): Promise<FirefoxReview> {
  const review = await poll('a request in the review window', async () => {
    for (const page of await firefox.extensionPages('/review.html')) {
      // A window whose last request is over closes by itself, perhaps while it is looked at.
      const requestId = await findUnseen(page, seen).catch(() => undefined)
      if (requestId !== undefined) return driveReview(page, requestId)
    }
    return undefined
  })
  seen.add(review.requestId)
  return review
}

/** One that is over may stay on the screen: the next is then a step further in the queue. */
async function findUnseen(page: Page, seen: Set<string>): Promise<string | undefined> {
  const id = await page.$eval('[data-testid=review]', (root) => root.getAttribute('data-request-id'))
  if (id !== null && !seen.has(id)) return id
  const next = await page.$('nav.queue button:last-child[aria-disabled=false]')
  await next?.click()
  return undefined
}

function driveReview(page: Page, requestId: string): FirefoxReview {
  const root = `[data-request-id="${requestId}"]`
  const button = (name: 'continue' | 'reject') => `${root} [data-testid=${name}][aria-disabled=false]`
  const press = async (selector: string) => {
    await page.waitForSelector(selector)
    await page.click(selector)
  }
  return {
    page,
    requestId,
    settle: async () => void (await page.waitForSelector(`${root}[data-state=ready][data-pending=""]`)),
    arm: async () => void (await page.waitForSelector(button('continue'))),
    read: () => page.$eval(root, readScreen),
    async continue() {
      await page.waitForSelector(button('continue'))
      if ((await page.$(`${root} [data-confirmation=hold]`)) === null) return page.click(button('continue'))
      await page.hover(button('continue'))
      await page.mouse.down()
      await page.waitForSelector(`${root} [data-testid=continue]`, { hidden: true })
      await page.mouse.up()
    },
    reject: () => press(button('reject')),
    async awaitState(...states) {
      await page.waitForSelector(states.map((state) => `${root}[data-state=${state}]`).join())
    },
  }
}
