import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Address } from '../../lib/core/facts/hex.ts'
import { type Chain, startChain } from '../world/chain.ts'
import { launchChromium } from '../world/chromium.ts'
import { deployEns } from '../world/ens.ts'
import { chooseEndpoint, plainsignFolder, plainsignUrl } from '../world/plainsign.ts'
import { askChain, putCode, STAND_INS } from '../world/stand-ins.ts'

const ALICE: Address = `0x${'a1'.repeat(20)}`
const RESOLVER: Address = `0x${'71'.repeat(20)}`

let chain: Chain
let browser: BrowserContext
beforeAll(async () => {
  chain = await startChain()
  await askChain(chain, 'anvil_setChainId', [1])
  const ens = await deployEns(chain)
  await ens.register('alice.eth', ALICE)
  await putCode(chain, RESOLVER, STAND_INS.GatewayResolver)
  await ens.register('kept.eth', ALICE, RESOLVER)
  browser = await launchChromium({ extensions: [plainsignFolder.chrome], headless: true })
  await chooseEndpoint(browser, { chainId: 1, url: chain.url, ownNode: false })
})
afterAll(async () => {
  await browser?.close()
  await chain?.stop()
})

async function openPage(path: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(await plainsignUrl(browser, path))
  return page
}

/** Types a name where an address goes, looks it up, and waits for what becomes of it. */
async function lookUp(page: Page, field: string, name: string, answer: string): Promise<void> {
  await page.locator(`[name=${field}]`).fill(name)
  const finder = page.getByTestId('name-finder')
  await finder.getByRole('button').first().click()
  await expect.poll(() => finder.getAttribute('data-answer'), { message: name }).toBe(answer)
}

async function hostsAsked(): Promise<string> {
  const page = await openPage('/home.html#network')
  await page.getByText('eth_getProof').first().waitFor()
  const text = await page.locator('main').textContent()
  await page.close()
  return text ?? ''
}

test('a name typed into the address book is looked up in the engine, and its address kept once it is taken', async () => {
  const page = await openPage('/home.html#book')
  await page.locator('[data-testid=book-form] [name=name]').fill('Alice')
  await lookUp(page, 'address', ' ALICE.eth', 'found')
  expect(await page.getByTestId('name-address').textContent()).toContain(ALICE)
  await page.getByTestId('name-use').click()
  await expect.poll(() => page.locator('[name=address]').inputValue()).toBe(ALICE)
  await page.getByTestId('book-add').click()
  await page.locator('[data-testid=book-answer][data-answer=saved]').waitFor()
  await expect.poll(() => page.getByTestId('address-book').textContent()).toContain(ALICE)
  await lookUp(page, 'address', 'nobody.eth', 'none')
  await lookUp(page, 'address', 'а.eth', 'improper')
  await page.close()
})

test('a name typed as the account of a pasted request becomes its address', async () => {
  const page = await openPage('/check.html')
  await page.locator('[name=text]').fill('hello')
  await lookUp(page, 'account', 'alice.eth', 'found')
  await page.getByTestId('name-use').click()
  await expect.poll(() => page.locator('[name=account]').inputValue()).toBe(ALICE)
  await page.getByTestId('check-it').click()
  await page.locator('[data-testid=check-result][data-state=ready]').waitFor()
  await page.close()
})

test('no gateway is asked for a name before that is switched on, and then it stands in the network log', async () => {
  const page = await openPage('/home.html#book')
  await lookUp(page, 'address', 'kept.eth', 'off-chain')
  expect(await hostsAsked()).not.toContain('gateway.example')
  const settings = await openPage('/home.html#endpoints')
  await settings.locator('[data-testid=offchain-names-form] [name=asked]').check()
  await settings.getByTestId('offchain-names-save').click()
  await settings.locator('[data-testid=offchain-names-answer][data-answer=on]').waitFor()
  await settings.close()
  await lookUp(page, 'address', 'kept.eth ', 'gateway-failed')
  await expect.poll(hostsAsked).toContain('gateway.example')
  await page.close()
})
