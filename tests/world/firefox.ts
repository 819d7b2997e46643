import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser } from './find-browser.ts'
import { poll } from './poll.ts'

/** Firefox with extensions, driven by WebDriver BiDi. */
export interface Firefox {
  readonly browser: Browser
  /** The one tab that tests reuse: in Firefox a tab opened later may lack the extensions' scripts. */
  readonly page: Page
  /** A page of an extension, by the end of its address; Firefox does not tell its address otherwise. */
  awaitExtensionPage(ending: string): Promise<Page>
  close(): Promise<void>
}

/** Starts Firefox with a fresh profile and installs unpacked extensions for as long as it runs. */
export async function launchFirefox(extensions: readonly string[]): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    extraPrefsFirefox: { 'network.proxy.type': 0, 'app.update.enabled': false, 'extensions.update.enabled': false },
  })
  for (const folder of extensions) await browser.installExtension(folder)
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  return {
    browser,
    page,
    awaitExtensionPage: (ending) =>
      poll(`a page ${ending}`, async () => {
        for (const each of await browser.pages()) {
          const href = await each.evaluate(() => location.href).catch(() => '')
          if (href.startsWith('moz-extension://') && new URL(href).pathname === ending) return each
        }
        return undefined
      }),
    close: () => browser.close(),
  }
}
