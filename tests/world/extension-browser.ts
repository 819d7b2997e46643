import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { plainsignFolder, plainsignUrl } from './plainsign.ts'
import { startRecordingProxy } from './recording-proxy.ts'

export interface ExtensionBrowser {
  /** One of the extension's own pages. */
  readonly page: Page
  /** The extension's own address. */
  readonly root: string
  /** All that the browser asked of anyone, through its proxy. */
  readonly left: readonly string[]
  /** What its pages and their workers read, as the browser tells. */
  readonly read: readonly string[]
  /** The address of a built file by its name. */
  builtFile(name: RegExp): string
  close(): Promise<void>
}

/** Chromium with the built extension, on one of its own pages. All that would leave it goes to a proxy that refuses it. */
export async function openExtensionBrowser(): Promise<ExtensionBrowser> {
  const read: string[] = []
  const proxy = await startRecordingProxy()
  const browser = await launchChromium({
    extensions: [plainsignFolder.chrome],
    headless: true,
    switches: [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>'],
  })
  browser.on('request', (request) => read.push(request.url()))
  const page = await browser.newPage()
  await page.goto(await plainsignUrl(browser, '/home.html'))
  const root = new URL('/', page.url()).href
  return {
    page,
    root,
    left: proxy.asked,
    read,
    builtFile(name) {
      const file = readdirSync(join(plainsignFolder.chrome, 'assets')).find((each) => name.test(each))
      if (file === undefined) throw new Error(`${name} was not built`)
      return new URL(`/assets/${file}`, root).href
    },
    async close() {
      await browser.close()
      await proxy.stop()
    },
  }
}
