import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Hex } from 'viem'
import { base } from 'viem/chains'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { payloadOf, SIGNER, SIGNER_KEY, signedBlock, withSigner } from '../adapters/headers/sequencer-block.ts'
import { makeFolder } from '../support/make-folder.ts'
import { type Chain, startChain } from '../world/chain.ts'
import { launchChromium } from '../world/chromium.ts'
import { chooseEndpoint, plainsignFolder, plainsignUrl } from '../world/plainsign.ts'
import { type RpcProxy, startRpcProxy } from '../world/rpc-proxy.ts'
import { type Served, serve } from '../world/serve.ts'

let chain: Chain
let endpoint: RpcProxy
let sequencer: Served
let browser: BrowserContext
let key: Hex | null = SIGNER_KEY

async function newest(): Promise<{ number: number; hash: Hex; atMs: number }> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_getBlockByNumber', params: ['latest', false] })
  const reply = await fetch(chain.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { result } = (await reply.json()) as { result: { number: Hex; hash: Hex; timestamp: Hex } }
  return { number: Number(result.number), hash: result.hash, atMs: Number(result.timestamp) * 1000 }
}

/** A copy of the built extension in which our test key's signature counts as that of Base's sequencer. */
function extensionWithSigner(): string {
  const folder = join(makeFolder('signer'), 'extension')
  cpSync(plainsignFolder.chrome, folder, { recursive: true })
  const name = readdirSync(join(folder, 'assets')).find((file) => /^helios\.worker-.+\.js$/.test(file)) ?? ''
  const path = join(folder, 'assets', name)
  const script = readFileSync(path, 'utf8').replace(/(data:application\/wasm;base64,)([\w+/=]+)/, (_, start, wasm) => {
    const patched = withSigner(new Uint8Array(Buffer.from(wasm, 'base64')), SIGNER)
    return start + Buffer.from(patched).toString('base64')
  })
  writeFileSync(path, script)
  return folder
}

beforeAll(async () => {
  // A block every second, as networks with a sequencer have it.
  chain = await startChain('--block-time', '1')
  endpoint = await startRpcProxy(chain.url)
  endpoint.tamper(({ method }, result) => (method === 'eth_chainId' ? `0x${base.id.toString(16)}` : result))
  sequencer = await serve(async (_, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.end(key === null ? '{}' : await signedBlock(payloadOf(await newest()), base.id, key))
  })
  browser = await launchChromium({ extensions: [extensionWithSigner()], headless: true })
  await chooseEndpoint(browser, { chainId: base.id, url: endpoint.url, ownNode: false })
})
afterAll(async () => {
  await browser?.close()
  await sequencer?.stop()
  await endpoint?.stop()
  await chain?.stop()
})

async function openSettings(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(await plainsignUrl(browser, '/home.html#endpoints'))
  await page.getByTestId('light-client-form').waitFor()
  return page
}

/** How the block is known that a payment on Base is reviewed on. */
async function headerKnownBy(): Promise<string | null> {
  const page = await browser.newPage()
  await page.goto(await plainsignUrl(browser, '/check.html'))
  const form = page.getByTestId('check-form')
  const [from, to] = chain.accounts.map(({ address }) => address)
  await form.locator('[name=text]').fill(JSON.stringify({ from, to, value: '0x1' }))
  await form.locator('[name=account]').fill(from ?? '')
  await form.locator('[name=chainId]').fill(String(base.id))
  await page.getByTestId('check-it').click()
  const result = page.locator('[data-testid=check-result][data-state=ready]')
  await result.waitFor()
  const known = result.locator('details[data-provenance]').filter({ hasText: 'state.header' })
  const provenance = await known.getAttribute('data-provenance')
  await page.close()
  return provenance
}

async function rowOf(page: Page) {
  const row = page.locator(`[data-testid=light-client][data-chain="${base.id}"]`)
  await row.waitFor()
  return { state: await row.getAttribute('data-state'), words: (await row.textContent()) ?? '' }
}

test('a light client is set up, proves the block that a whole review stands on, and shows it', async () => {
  const settings = await openSettings()
  await settings.locator('[name=chain]').selectOption(String(base.id))
  await settings.locator('[data-testid=light-client-form] [name=consensus]').fill(sequencer.url)
  await settings.getByTestId('light-client-add').click()
  await expect.poll(async () => (await rowOf(settings)).state).toBe('never')
  await settings.close()

  expect(await headerKnownBy()).toBe('proved')
  const after = await openSettings()
  await expect.poll(async () => (await rowOf(after)).state).toBe('proved')
  const row = await rowOf(after)
  expect(row.words).toMatch(/block \d+, signed by the network’s sequencer, so it is not final/)
  expect(row.words).toContain(new URL(sequencer.url).host)
  await after.close()

  const popup = await browser.newPage()
  await popup.goto(await plainsignUrl(browser, '/popup.html'))
  await popup.locator(`[data-testid=light-clients] [data-chain="${base.id}"][data-state=proved]`).waitFor()
  await popup.close()
})

test.each([
  ['signed by another key', `0x${'08'.repeat(32)}` as const],
  ['not signed', null],
])(
  'a block that is %s proves nothing: the review stands on the endpoint’s word, and the settings say why',
  async (_, other) => {
    key = other
    expect(await headerKnownBy()).toBe('reported')
    const settings = await openSettings()
    await expect.poll(async () => (await rowOf(settings)).state).toBe('failed')
    const row = await rowOf(settings)
    expect(row.words).toContain('no block that the network’s sequencer signed')
    await settings.close()
  },
)
