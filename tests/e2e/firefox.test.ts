import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Firefox, launchFirefox } from '../world/firefox.ts'
import { type Ground, openGround } from '../world/ground.ts'
import { plainsignFolder } from '../world/plainsign.ts'
import { placeWallet } from '../world/test-wallet/build-wallet.ts'

let ground: Ground
let firefox: Firefox

beforeAll(async () => {
  ground = await openGround()
  firefox = await launchFirefox([plainsignFolder.firefox, placeWallet('firefox', ground.walletConfig)])
  await firefox.page.goto(ground.dappUrl)
  await firefox.page.waitForSelector('html[data-ready]')
})
afterAll(async () => {
  await firefox?.close()
  await ground?.close()
})

async function press(testId: string) {
  const window = await firefox.awaitExtensionPage('/review.html')
  await window.waitForSelector(`[data-testid=${testId}][aria-disabled=false]`)
  await window.click(`[data-testid=${testId}]`)
}

async function answer(action: string) {
  const line = `#answers li[data-action="${action}"]:not([data-status=pending])`
  await firefox.page.waitForSelector(line)
  return firefox.page.$eval(`${line} code`, (code) => JSON.parse(code.textContent ?? ''))
}

test('a request is held in Firefox, and Reject answers 4001', async () => {
  await firefox.page.click('#connect')
  await press('reject')
  expect(await answer('connect')).toMatchObject({ code: 4001 })
  expect(ground.wallet.entries('eth_requestAccounts')).toEqual([])
})

test('reads pass', async () => {
  expect(await firefox.page.evaluate("window.ethereum.request({ method: 'eth_chainId' })")).toBe('0x7a69')
})
