import type { BrowserContext, Page } from 'playwright-core'
import { poll } from './poll.ts'

/** What a review window says, read from the screen. */
export interface ShownReview {
  readonly verdict: string
  /** The verdict's word and line. */
  readonly head: string
  readonly origin: string
  readonly summary: readonly string[]
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly text: string }[]
  readonly unchecked: readonly { readonly reason: string; readonly text: string }[]
  readonly gives: readonly string[]
  readonly gets: readonly string[]
  readonly grants: readonly string[]
  /** The text that would be forwarded, as far as the window lays it out. */
  readonly text: string
  /** The hash of method and text, which stands for all of it. */
  readonly digest: string
}

/** Drives one review window as a person would: by what is on the screen, with the mouse. */
export interface ReviewWindow {
  readonly page: Page
  readonly requestId: string
  /** Waits until no stage is running any more. */
  settle(): Promise<void>
  /** Waits until a press would count. */
  arm(): Promise<void>
  read(): Promise<ShownReview>
  /** Presses Continue, or holds it down where a danger asks for that. */
  continue(): Promise<void>
  reject(): Promise<void>
  /** Waits until the request is in this state of its life. */
  awaitState(...states: string[]): Promise<void>
}

/** All review windows that are open. */
export function reviewPages(browser: BrowserContext): Page[] {
  // One that has only just opened may have no address yet.
  return browser.pages().filter((page) => URL.parse(page.url())?.pathname === '/review.html')
}

/** Closes the review window where there is one: requests that were over may still stand in it. */
export async function closeReviews(browser: BrowserContext): Promise<void> {
  for (const page of reviewPages(browser)) await page.close()
}

/** The review window of a request that is not yet in `seen`; its id is added there. */
export async function awaitReview(browser: BrowserContext, seen: Set<string> = new Set()): Promise<ReviewWindow> {
  const window = await poll('a request in the review window', async () => {
    for (const page of reviewPages(browser)) {
      // A window whose last request is over closes by itself, perhaps while it is looked at.
      const requestId = await findUnseen(page, seen).catch(() => undefined)
      if (requestId !== undefined) return driveReview(page, requestId)
    }
    return undefined
  })
  seen.add(window.requestId)
  return window
}

/** One that waits, or is over, may stay on the screen: the next is then a step further in the queue. */
async function findUnseen(page: Page, seen: Set<string>): Promise<string | undefined> {
  const id = await page.locator('[data-testid=review]').getAttribute('data-request-id', { timeout: 1_000 })
  if (id !== null && !seen.has(id)) return id
  const next = page.locator('nav.queue button:last-child[aria-disabled=false]')
  if (id !== null && (await next.count()) > 0) await next.click({ timeout: 1_000 })
  return undefined
}

function driveReview(page: Page, requestId: string): ReviewWindow {
  const root = page.locator(`[data-request-id="${requestId}"]`)
  const button = (name: 'continue' | 'reject') => root.locator(`[data-testid=${name}][aria-disabled=false]`)
  return {
    page,
    requestId,
    settle: () => root.and(page.locator('[data-state=ready][data-pending=""]')).waitFor(),
    arm: () => button('continue').waitFor(),
    read: () => root.evaluate(readScreen),
    async continue() {
      await button('continue').waitFor()
      const held = (await root.locator('[data-confirmation=hold]').count()) > 0
      if (!held) return button('continue').click()
      await button('continue').hover()
      await page.mouse.down()
      await root.locator('[data-testid=continue]').waitFor({ state: 'detached' })
      await page.mouse.up()
    },
    reject: () => button('reject').click(),
    async awaitState(...states) {
      await root.and(page.locator(states.map((state) => `[data-state=${state}]`).join())).waitFor()
    },
  }
}

/** Reads the screen; runs in the review window, so it is whole in itself. */
export function readScreen(root: Element): ShownReview {
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
  const one = (id: string) => root.querySelector<HTMLElement>(`[data-testid="${id}"]`)
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, with space between blocks.
  const text = (element: HTMLElement | null | undefined) => (element?.innerText ?? '').replaceAll(/\s+/g, ' ').trim()
  const changes = (kind: string) => all(`[data-testid="${kind}"] li`).map(text)
  return {
    verdict: one('verdict')?.dataset.verdict ?? '',
    head: text(one('verdict')),
    origin: text(one('origin')),
    summary: all('[data-testid=summary] > *').map(text),
    findings: all('[data-testid^=finding-]').map((item) => ({
      code: item.dataset.testid?.replace('finding-', '') ?? '',
      severity: item.dataset.severity ?? '',
      text: text(item),
    })),
    unchecked: all('[data-testid^=unchecked-]').map((item) => ({
      reason: item.dataset.testid?.replace('unchecked-', '') ?? '',
      text: text(item),
    })),
    gives: changes('gives'),
    gets: changes('gets'),
    grants: changes('grants'),
    text: one('raw-text')?.textContent ?? '',
    digest: one('digest')?.textContent ?? '',
  }
}
