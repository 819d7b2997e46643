import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readDemoAnswer } from '../world/demo-answer.ts'
import { ACTIONS } from '../world/demo-dapp/actions.ts'
import { type OpenWorld, openDemoDapp, openWorld } from '../world/open-world.ts'

// The control of all other end-to-end tests: without Plainsign everything reaches the wallet.
let world: OpenWorld
let page: Page

beforeAll(async () => {
  world = await openWorld({ headless: true })
  page = await openDemoDapp(world)
  await page.click('#connect')
  await readDemoAnswer(page, 'connect')
})
afterAll(() => world?.close())
beforeEach(() => world.wallet.clear())

test('the wallet is announced and is window.ethereum', async () => {
  expect(await page.locator('#provider option').allTextContents()).toEqual(['Test Wallet'])
  expect(await page.textContent('#connected')).toBe(world.contracts.user)
})

for (const { id, method } of ACTIONS) {
  test(`without Plainsign, "${id}" reaches the wallet unread`, async () => {
    await page.click(`#${id}`)
    const { ok, value } = await readDemoAnswer(page, id)
    expect({ ok, value }).toMatchObject({ ok: id !== 'reverts' })
    expect(world.wallet.entries(method)).toHaveLength(1)
    expect(world.wallet.entries(method)[0]?.origin).toBe(world.dappUrl)
  })
}
