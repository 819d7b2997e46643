import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { encodeFunctionData, parseAbi, toFunctionSelector } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../scripts/project.ts'
import { launchChromium } from '../world/chromium.ts'
import { plainsignFolder, plainsignUrl } from '../world/plainsign.ts'

let browser: BrowserContext
beforeAll(async () => {
  browser = await launchChromium({ extensions: [plainsignFolder.chrome], headless: true })
})
afterAll(() => browser?.close())

async function open(path: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(await plainsignUrl(browser, path))
  return page
}

/** An address of this chain that the packaged token list knows by its symbol. */
function listed(symbol: string): { address: `0x${string}`; decimals: number } {
  const tokens: { [address: string]: [string, number] } = JSON.parse(
    readFileSync(join(root, 'public/data/tokens/1.json'), 'utf8'),
  )
  const found = Object.entries(tokens).find(([, [listedSymbol]]) => listedSymbol === symbol)
  if (found === undefined) throw new Error(`${symbol} is not listed`)
  return { address: found[0] as `0x${string}`, decimals: found[1][1] }
}

/** Pastes calldata for a contract on mainnet and reads the review; nobody is asked anything. */
async function check(data: string, to: string): Promise<string> {
  const page = await open('/check.html')
  await page.locator('[name=text]').fill(data)
  await page.locator('[name=chainId]').fill('1')
  await page.locator('[name=to]').fill(to)
  await page.getByTestId('check-it').click()
  const result = page.locator('[data-testid=check-result][data-state=ready]')
  await result.getByText('You have not chosen where to read this network from').first().waitFor()
  const text = (await result.textContent()) ?? ''
  await page.close()
  return text
}

describe('the packaged library, in the built extension', () => {
  test('names a token and its amount without asking anyone', async () => {
    const { address, decimals } = listed('UNI')
    const data = encodeFunctionData({
      abi: parseAbi(['function transfer(address to, uint256 amount)']),
      args: [`0x${'bb'.repeat(20)}`, 12n * 10n ** BigInt(decimals)],
    })
    expect(await check(data, address)).toContain('12 UNI')
  })

  test('says the user’s own name for an address', async () => {
    const home = await open('/home.html#book')
    const form = home.getByTestId('book-form')
    await form.locator('[name=name]').fill('My landlady')
    await form.locator('[name=address]').fill(`0x${'bb'.repeat(20)}`)
    await home.getByTestId('book-add').click()
    await home.locator('[data-testid=book-answer][data-answer=saved]').waitFor()
    await expect.poll(() => home.getByTestId('book-row').locator('[name=name]').inputValue()).toBe('My landlady')
    await home.close()
  })

  test('recovers functions from code in a worker of an extension’s page', async () => {
    const assets = readdirSync(join(plainsignFolder.chrome, 'assets'))
    const file = (name: RegExp) => `/assets/${assets.find((each) => name.test(each))}`
    const artifact = join(root, 'node_modules/@uniswap/v2-core/build/UniswapV2ERC20.json')
    const code = `0x${JSON.parse(readFileSync(artifact, 'utf8')).evm.deployedBytecode.object}`
    const page = await open('/home.html')
    const found = await page.evaluate(
      async ([script = '', wasm = '', bytes = '']) => {
        const worker = new Worker(script, { type: 'module' })
        const answer = new Promise<{ selector: string }[]>((resolve, reject) => {
          worker.addEventListener('message', ({ data }) => resolve(data))
          worker.addEventListener('error', ({ message }) => reject(new Error(message)))
        })
        worker.postMessage({ wasm: await (await fetch(wasm)).arrayBuffer() })
        worker.postMessage({ code: bytes })
        return answer
      },
      [file(/^functions\.worker-/), file(/^evmole.*\.wasm$/), code],
    )
    await page.close()
    expect(found.map(({ selector }) => selector)).toContain(toFunctionSelector('approve(address,uint256)'))
  })
})
