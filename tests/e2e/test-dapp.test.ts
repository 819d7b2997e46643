import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { requestDigest } from '../../lib/core/request/request-digest.ts'
import { root } from '../../scripts/project.ts'
import { type OpenWorld, openWorld } from '../world/open-world.ts'
import { chooseEndpoint, plainsignFolder } from '../world/plainsign.ts'
import { poll } from '../world/poll.ts'
import { awaitReview } from '../world/review-window.ts'
import type { Served } from '../world/serve.ts'
import { serveFolder } from '../world/serve-folder.ts'

// MetaMask's own test dApp, as it is published. What it shows of an answer, by the button that asks.
const SIGNING = [
  ['personalSign', 'personal_sign', '#personalSignResult'],
  ['signTypedDataV4', 'eth_signTypedData_v4', '#signTypedDataV4Result'],
  ['signPermit', 'eth_signTypedData_v4', '#signPermitResult'],
] as const
const SENDING = [
  ['sendButton', 'eth_sendTransaction'],
  ['sendEIP1559Button', 'eth_sendTransaction'],
] as const
const TOKENS = [
  ['approveTokens', 'eth_sendTransaction'],
  ['transferTokens', 'eth_sendTransaction'],
] as const

describe.each([
  ['without Plainsign', false],
  ['with Plainsign', true],
] as const)('the MetaMask test dApp %s', (_, guarded) => {
  let world: OpenWorld
  let served: Served
  let page: Page
  const seen = new Set<string>()

  /** Presses a button and, where there is a review, continues it; gives the hash of what was reviewed. */
  async function press(id: string): Promise<string | null> {
    // The page's own notices may lie over its buttons; one that is still disabled would not hear the click.
    await page.locator(`#${id}:not([disabled])`).evaluate((button: HTMLElement) => button.click())
    if (!guarded) return null
    const window = await awaitReview(world.browser, seen)
    expect(world.wallet.decisive()).toEqual([])
    await window.settle()
    const { digest } = await window.read()
    await window.continue()
    return digest
  }

  async function expectReceived(method: string, reviewed: string | null) {
    const [entry] = await poll(`${method} in the wallet`, () => {
      const entries = world.wallet.entries(method)
      return entries.length > 0 ? entries : undefined
    })
    expect(world.wallet.entries(method)).toHaveLength(1)
    if (reviewed !== null) expect(requestDigest(method, entry?.text ?? '')).toBe(reviewed)
  }

  beforeAll(async () => {
    world = await openWorld({ headless: true, ...(guarded ? { extension: plainsignFolder.chrome } : {}) })
    const { chainId, url } = world.chain
    if (guarded) await chooseEndpoint(world.browser, { chainId, url, ownNode: true })
    served = await serveFolder(join(root, 'node_modules', '@metamask', 'test-dapp', 'dist'))
    page = await world.browser.newPage()
    await page.goto(served.url)
    await page.locator('#connectButton:not([disabled])').waitFor()
    await press('connectButton')
    await poll('the account', async () => (await page.textContent('#accounts'))?.includes('0x') || undefined)
  })
  afterAll(async () => {
    await served?.stop()
    await world?.close()
  })
  beforeEach(() => world.wallet.clear())

  test.each(SIGNING)('%s gets its signature', async (id, method, result) => {
    const reviewed = await press(id)
    await expectReceived(method, reviewed)
    await poll('the signature', async () => /0x[0-9a-f]{130}/.test((await page.textContent(result)) ?? '') || undefined)
  })

  test.each(SENDING)('%s is sent', async (id, method) => {
    await expectReceived(method, await press(id))
  })

  test('a token is made, approved and transferred', async () => {
    await expectReceived('eth_sendTransaction', await press('createToken'))
    await poll('the token', async () => (await page.textContent('#erc20TokenAddresses'))?.includes('0x') || undefined)
    for (const [id, method] of TOKENS) {
      world.wallet.clear()
      await expectReceived(method, await press(id))
    }
  })

  if (!guarded) return

  test('a rejected signature stays away from the wallet', async () => {
    await page.locator('#personalSign').evaluate((button: HTMLElement) => button.click())
    await (await awaitReview(world.browser, seen)).reject()
    await poll('the refusal', async () => /reject/i.test((await page.textContent('#personalSign')) ?? '') || undefined)
    expect(world.wallet.entries('personal_sign')).toEqual([])
  })
})
