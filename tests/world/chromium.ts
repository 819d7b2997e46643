import { type BrowserContext, chromium } from 'playwright-core'
import { makeFolder } from '../support/make-folder.ts'
import { findBrowser } from './find-browser.ts'
import { poll } from './poll.ts'

export interface ChromiumOptions {
  /** Folders of unpacked extensions. */
  readonly extensions: readonly string[]
  readonly headless: boolean
}

/** No service of the browser's own may look up a host: tests and demo run without a network. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-gpu',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
]

/** Starts Chromium with a fresh profile and waits until each extension's service worker runs. */
export async function launchChromium({ extensions, headless }: ChromiumOptions): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(makeFolder('profile'), {
    executablePath: findBrowser('chromium'),
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET,
      ...(headless ? ['--headless=new', '--screen-info={1280x1000}'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extensions.join(',')}`,
      `--load-extension=${extensions.join(',')}`,
    ],
  })
  try {
    await poll('the extensions to start', () => context.serviceWorkers().length >= extensions.length || undefined)
    return context
  } catch (error) {
    await context.close()
    throw error
  }
}
