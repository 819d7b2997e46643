import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser } from './find-browser.ts'
import { poll } from './poll.ts'

/** How long a page may take to show what is waited for, on a slow machine that does much else. */
const PATIENCE_MS = 60_000

/** Firefox with extensions, driven by WebDriver BiDi. */
export interface Firefox {
  readonly browser: Browser
  /** The one tab that tests reuse: in Firefox a tab opened later may lack the extensions' scripts. */
  readonly page: Page
  /** The open pages of extensions with this path; Firefox does not tell their address otherwise. */
  extensionPages(path: string): Promise<readonly Page[]>
  /** The first such page, once there is one. */
  awaitExtensionPage(path: string): Promise<Page>
  close(): Promise<void>
}

/** Starts Firefox with a fresh profile and installs unpacked extensions for as long as it runs. */
export async function launchFirefox(extensions: readonly string[]): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    timeout: 2 * PATIENCE_MS,
    extraPrefsFirefox: { 'network.proxy.type': 0, 'app.update.enabled': false, 'extensions.update.enabled': false },
  })
  for (const folder of extensions) await browser.installExtension(folder)
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  page.setDefaultTimeout(PATIENCE_MS)
  const extensionPages = async (path: string) => {
    const found: Page[] = []
    for (const each of await browser.pages()) {
      const href = await each.evaluate(() => location.href).catch(() => '')
      if (href.startsWith('moz-extension://') && new URL(href).pathname === path) found.push(each)
    }
    for (const each of found) each.setDefaultTimeout(PATIENCE_MS)
    return found
  }
  return {
    browser,
    page,
    extensionPages,
    awaitExtensionPage: (path) => poll(`a page ${path}`, async () => (await extensionPages(path))[0]),
    close: () => browser.close(),
  }
}
