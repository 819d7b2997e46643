// Pictures of every face of every screen, into artifacts/gallery: to be looked at after a change of the interface.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { createServer } from 'vite'
import { root } from '../../../scripts/project.ts'
import { findBrowser } from '../../world/find-browser.ts'
import { REVIEW_STATES } from './states.ts'

const folder = join(root, 'artifacts', 'gallery')
mkdirSync(folder, { recursive: true })

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [preact()],
  cacheDir: join(root, '.cache', 'gallery'),
  server: { port: 0, host: '127.0.0.1' },
})
await server.listen()
const address = server.httpServer?.address()
if (typeof address !== 'object' || address === null) throw new Error('The gallery is not served')
const base = `http://127.0.0.1:${address.port}/tests/ui/gallery/index.html`

const browser = await chromium.launch({ executablePath: findBrowser('chromium') })
const only = process.argv[2]

async function picture(context: BrowserContext, name: string, query: string, fullPage: boolean): Promise<void> {
  if (only !== undefined && !name.includes(only)) return
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`))
  await page.goto(`${base}?${query}`)
  await page.locator('[data-testid=review], [data-testid=home] .stack, [data-testid=popup]').first().waitFor()
  await page.waitForTimeout(900)
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
  await page.close()
}

async function pictures(suffix: string, options: BrowserContextOptions, states: readonly string[], fullPage: boolean) {
  const context = await browser.newContext(options)
  for (const state of states) {
    await picture(context, `review-${state}${suffix}`, `screen=review&state=${state}`, fullPage)
  }
  await context.close()
}

const WINDOW = { viewport: { width: 420, height: 720 } }
const all = Object.keys(REVIEW_STATES)
const some = ['clear', 'danger', 'no-endpoint']
await pictures('', WINDOW, all, false)
await pictures('-full', WINDOW, all, true)
await pictures('-dark', { ...WINDOW, colorScheme: 'dark' }, [...some, 'forwarding'], false)
await pictures('-narrow', { viewport: { width: 320, height: 640 } }, [...some, 'hostile'], false)
await pictures('-zoom', { viewport: { width: 210, height: 360 }, deviceScaleFactor: 2 }, ['danger'], true)
await pictures('-wide', { viewport: { width: 1280, height: 900 } }, ['danger'], false)
await pictures('-forced', { ...WINDOW, forcedColors: 'active' }, ['danger'], false)

for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, colorScheme })
  for (const tab of ['history', 'endpoints', 'permissions', 'phrase', 'network']) {
    await picture(context, `home-${tab}-${colorScheme}`, `screen=home#${tab}`, true)
  }
  await picture(context, `home-first-${colorScheme}`, 'screen=home&state=first-run', true)
  await context.close()
  const small = await browser.newContext({ viewport: { width: 360, height: 420 }, colorScheme })
  await picture(small, `popup-${colorScheme}`, 'screen=popup', false)
  await picture(small, `popup-first-${colorScheme}`, 'screen=popup&state=first-run', false)
  await small.close()
}
const rtl = await browser.newContext(WINDOW)
await picture(rtl, 'review-danger-rtl', 'screen=review&state=danger&dir=rtl', false)

await browser.close()
await server.close()
