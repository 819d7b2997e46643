import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { BrowserContext, Worker } from 'playwright-core'
import { bin, root } from '../../scripts/project.ts'
import { poll } from './poll.ts'

/** The folders that `wxt build` writes. */
export const plainsignFolder = {
  chrome: join(root, '.output', 'chrome-mv3'),
  firefox: join(root, '.output', 'firefox-mv2'),
}

/** Builds the extension for one browser. Throws where that fails, with what the build said: else it names thousands of files. */
export function buildPlainsign(browser: 'chrome' | 'firefox'): void {
  const { status, stdout, stderr } = spawnSync(bin('wxt'), ['build', '-b', browser], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The extension for ${browser} did not build.\n${stdout}${stderr}`)
}

/** The service worker of the extension with this name, once it runs. */
export function awaitServiceWorker(browser: BrowserContext, name: string): Promise<Worker> {
  return poll(`${name}'s service worker`, async () => {
    for (const worker of browser.serviceWorkers()) {
      const found = await worker.evaluate('chrome.runtime.getManifest().name').catch(() => undefined)
      if (found === name) return worker
    }
    return undefined
  })
}

/** The address of one of Plainsign's own pages. */
export async function plainsignUrl(browser: BrowserContext, path: string): Promise<string> {
  return new URL(path, (await awaitServiceWorker(browser, 'Plainsign')).url()).href
}

export interface ChosenEndpoint {
  readonly chainId: number
  readonly url: string
  readonly ownNode: boolean
}

/** Chooses an endpoint on Plainsign's own page, as a person would; those chosen before are removed. */
export async function chooseEndpoint(browser: BrowserContext, endpoint: ChosenEndpoint | null): Promise<void> {
  const page = await browser.newPage()
  await page.goto(await plainsignUrl(browser, '/home.html#endpoints'))
  const form = page.getByTestId('endpoint-form')
  await form.waitFor()
  const removals = page.getByTestId('endpoint-list').getByRole('button')
  for (let left = await removals.count(); left > 0; left--) {
    await removals.first().click()
    await poll('the endpoint to go', async () => (await removals.count()) < left || undefined)
  }
  if (endpoint !== null) {
    await form.locator('[name=chainId]').fill(String(endpoint.chainId))
    await form.locator('[name=url]').fill(endpoint.url)
    await form.locator('[name=ownNode]').setChecked(endpoint.ownNode)
    await page.getByTestId('endpoint-add').click()
    await page.locator('[data-testid=endpoint-answer][data-answer=saved]').waitFor()
  }
  await page.close()
}
