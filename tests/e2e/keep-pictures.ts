import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach } from 'vitest'
import { root } from '../../scripts/project.ts'
import { openBrowsers } from '../world/chromium.ts'

const folder = join(root, 'artifacts', 'e2e')
/** A page that hangs gets no more time than this for its picture. */
const timeout = 5_000
/** Of a page's words, as many as tell what it waits for. */
const MAX_CHARS = 300

/** Where a test failed, every open page is kept as a picture, and its first words are printed. */
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => {
    const test = `${task.file.name.split('/').at(-1)}-${task.name}`.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 100)
    mkdirSync(folder, { recursive: true })
    const pages = [...openBrowsers].flatMap((browser) => browser.pages())
    for (const [place, page] of pages.entries()) await keep(page, join(folder, `${test}-${place}.png`))
  })
})

async function keep(page: Page, path: string): Promise<void> {
  await page.screenshot({ path, timeout }).catch(() => undefined)
  const words = await page.textContent('body', { timeout }).catch(() => null)
  console.error(`${page.url()}: ${(words ?? 'no words').replaceAll(/\s+/g, ' ').slice(0, MAX_CHARS)}`)
}
