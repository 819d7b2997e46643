import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWorld, openWorld } from '../world/open-world.ts'
import { plainsignFolder } from '../world/plainsign.ts'
import { awaitReview, reviewPages } from '../world/review-window.ts'
import type { Served } from '../world/serve.ts'
import { serveWagmiDapp } from '../world/wagmi-dapp/serve-wagmi-dapp.ts'

let world: OpenWorld
let served: Served

beforeAll(async () => {
  world = await openWorld({ headless: true, extension: plainsignFolder.chrome })
  served = await serveWagmiDapp()
})
afterAll(async () => {
  await served?.stop()
  await world?.close()
})

test('a connected wagmi app asks once: ten reloads open no window', async () => {
  const page = await world.browser.newPage()
  await page.goto(served.url)
  await page.locator('body[data-status=disconnected]').waitFor()
  await page.click('button')
  const window = await awaitReview(world.browser)
  expect((await window.read()).origin).toContain(new URL(served.url).host)
  await window.continue()
  await page.locator(`body[data-status=connected][data-address="${world.contracts.user}"]`).waitFor()
  await window.page.close()

  for (let reload = 0; reload < 10; reload++) {
    await page.reload()
    await page.locator(`body[data-status=connected][data-address="${world.contracts.user}"]`).waitFor()
    expect(reviewPages(world.browser)).toEqual([])
  }
})
