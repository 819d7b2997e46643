import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { makeFolder } from '../support/make-folder.ts'
import { findBrowser } from './find-browser.ts'
import { poll } from './poll.ts'

export interface ChromiumOptions {
  /** Folders of unpacked extensions. */
  readonly extensions: readonly string[]
  readonly headless: boolean
  /** Lets pages open windows only where a person clicked, as people have it; else they may at any time. */
  readonly blocksPopups?: boolean
  /** A profile's folder that outlives the browser; else a fresh one. */
  readonly profile?: string
  /** Further switches of the browser. */
  readonly switches?: readonly string[]
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

/** Those that run now. */
export const openBrowsers = new Set<BrowserContext>()

/** How long a page may take to show what is waited for, on a slow machine that does much else. */
const PATIENCE_MS = 60_000

/** As people have it who run unpacked extensions: without it Chromium does not start one again that ended itself. */
function beDeveloper(profile: string): void {
  const preferences = join(profile, 'Default', 'Preferences')
  if (existsSync(preferences)) return
  mkdirSync(dirname(preferences), { recursive: true })
  writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }))
}

/** Starts Chromium and waits until each extension's service worker runs. */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const { extensions, headless, blocksPopups = false, profile = makeFolder('profile'), switches = [] } = options
  beDeveloper(profile)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', ...(blocksPopups ? ['--disable-popup-blocking'] : [])],
    args: [
      ...QUIET,
      ...(headless ? ['--headless=new', '--screen-info={1280x1000}'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extensions.join(',')}`,
      `--load-extension=${extensions.join(',')}`,
      ...switches,
    ],
  })
  context.setDefaultTimeout(PATIENCE_MS)
  openBrowsers.add(context)
  context.once('close', () => openBrowsers.delete(context))
  try {
    await poll('the extensions to start', () => context.serviceWorkers().length >= extensions.length || undefined)
    return context
  } catch (error) {
    await context.close()
    throw error
  }
}
