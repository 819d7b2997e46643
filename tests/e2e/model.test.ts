import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../world/chromium.ts'
import { openModelPage } from '../world/model/open-model-page.ts'
import { serveWeights, type WeightHost } from '../world/model/serve-weights.ts'
import { tinyGguf } from '../world/model/tiny-gguf.ts'
import { plainsignFolder } from '../world/plainsign.ts'

let browser: BrowserContext
let host: WeightHost
let page: Page

beforeAll(async () => {
  host = await serveWeights(tinyGguf())
  browser = await launchChromium({ extensions: [plainsignFolder.chrome], headless: true })
  page = await openModelPage(browser)
})
afterAll(async () => {
  await browser?.close()
})

const row = () => page.locator('[data-testid=model][data-model="tiny.gguf"]')
/** What is shown marks spaces that nobody would see. */
const wrote = async () => ((await page.getByTestId('model-trial').textContent()) ?? '').replaceAll('␣', ' ')
const state = (name: string) => page.locator(`[data-testid=models][data-state=${name}]`).waitFor()

test('nothing is chosen at first, and nobody is asked for anything', async () => {
  await state('absent')
  expect(host.asked).toEqual([])
  await page.getByTestId('model-unfit').first().getByText('no graphics processor').waitFor()
})

test('a model is had from a URL, loaded into the extension’s own engine, and writes what fits the form', async () => {
  await page.locator('[data-testid=model-form] [name=url]').fill(`${host.url}/tiny.gguf`)
  await page.getByTestId('model-add').click()
  await row().and(page.locator('[data-whole=true]')).waitFor()
  expect(await row().getByTestId('recorded').textContent()).toMatch(/[0-9a-f]{64}/)
  await row().getByTestId('model-use').click()
  await state('ready')
  await page.getByTestId('model-try').click()
  expect(JSON.parse(await wrote())).toEqual({ colour: expect.any(String), where: expect.any(String) })
  await page.getByTestId('model-last-use').waitFor()
  await state('ready')
})

test('with its host gone it is used on; stopped, it starts again', async () => {
  await host.stop()
  await page.getByTestId('model-stop').click()
  await page.getByTestId('model-trial').waitFor({ state: 'detached' })
  await page.getByTestId('model-try').click()
  expect(JSON.parse(await wrote())).toEqual({ colour: expect.any(String), where: expect.any(String) })
  await state('ready')
})

test('deleted, it is chosen no more', async () => {
  await row().getByTestId('model-delete').click()
  await state('absent')
  await row().waitFor({ state: 'detached' })
})
