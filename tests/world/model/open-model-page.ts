import type { BrowserContext, Page } from 'playwright-core'
import { plainsignUrl } from '../plainsign.ts'

/** Plainsign's own page with its language models, once it shows how they stand. */
export async function openModelPage(browser: BrowserContext): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(await plainsignUrl(browser, '/home.html#model'))
  await page.getByTestId('models').waitFor()
  return page
}
