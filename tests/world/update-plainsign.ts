import type { BrowserContext, Worker } from 'playwright-core'
import { awaitServiceWorker } from './plainsign.ts'
import { poll } from './poll.ts'

/** Ends Plainsign and starts it again under all open pages, as an update does. The service worker that then runs. */
export async function updatePlainsign(browser: BrowserContext): Promise<Worker> {
  const before = await awaitServiceWorker(browser, 'Plainsign')
  await before.evaluate('void setTimeout(() => chrome.runtime.reload(), 0)')
  await poll('the extension to end', () => !browser.serviceWorkers().includes(before) || undefined)
  return awaitServiceWorker(browser, 'Plainsign')
}
