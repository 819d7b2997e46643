import type { Page } from 'puppeteer-core'
import { type Hex, verifyMessage, verifyTypedData } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { requestDigest } from '../../lib/core/request/request-digest.ts'
import type { DemoAnswer } from '../world/demo-answer.ts'
import { type Firefox, launchFirefox } from '../world/firefox.ts'
import { awaitFirefoxReview } from '../world/firefox-review.ts'
import { type Ground, openGround } from '../world/ground.ts'
import { plainsignFolder } from '../world/plainsign.ts'
import { poll } from '../world/poll.ts'
import { placeWallet } from '../world/test-wallet/build-wallet.ts'

let ground: Ground
let firefox: Firefox
let home: Page
const seen = new Set<string>()

beforeAll(async () => {
  ground = await openGround()
  firefox = await launchFirefox([plainsignFolder.firefox, placeWallet('firefox', ground.walletConfig)])
})
afterAll(async () => {
  await firefox?.close()
  await ground?.close()
})
beforeEach(() => ground.wallet.clear())

async function openDapp() {
  await firefox.page.goto(ground.dappUrl)
  await firefox.page.waitForSelector('html[data-ready]')
}

async function ask(action: string) {
  await firefox.page.bringToFront()
  await firefox.page.click(`#${action}`)
  const window = await awaitFirefoxReview(firefox, seen)
  await window.settle()
  return { window, review: await window.read() }
}

/** The newest answer that the page got; the one asked for last stands first. */
const answer = (action: string) =>
  poll(`the answer to ${action}`, async () => {
    const [status, text] = await firefox.page.$eval(`#answers li[data-action="${action}"]`, (line) => [
      line.getAttribute('data-status'),
      line.querySelector('code')?.textContent ?? '',
    ])
    if (status === 'pending') return undefined
    return { ok: status === 'ok', value: JSON.parse(text ?? '') } satisfies DemoAnswer
  })

describe('a connection', () => {
  beforeAll(openDapp)

  test('is held the first time, and Reject answers 4001', async () => {
    const { window, review } = await ask('connect')
    expect(review.origin).toContain(new URL(ground.dappUrl).host)
    await window.reject()
    expect(await answer('connect')).toMatchObject({ ok: false, value: { code: 4001 } })
    expect(ground.wallet.decisive()).toEqual([])
  })

  test('reaches the wallet after Continue', async () => {
    const { window } = await ask('connect')
    expect(ground.wallet.decisive()).toEqual([])
    await window.continue()
    expect(await answer('connect')).toEqual({ ok: true, value: ground.contracts.user })
    expect(ground.wallet.decisive()).toMatchObject([{ method: 'eth_requestAccounts' }])
    await window.page.close().catch(() => {})
  })

  test('that was granted passes later without a window', async () => {
    await openDapp()
    await firefox.page.click('#connect')
    expect(await answer('connect')).toEqual({ ok: true, value: ground.contracts.user })
    expect(await firefox.extensionPages('/review.html')).toEqual([])
    expect(ground.wallet.decisive()).toMatchObject([{ method: 'eth_requestAccounts' }])
  })

  test('lets plain reads pass', async () => {
    expect(await firefox.page.evaluate("window.ethereum.request({ method: 'eth_chainId' })")).toBe('0x7a69')
  })
})

test('an endpoint chosen on the home page, where the window leads, has the request reviewed anew', async () => {
  const { window, review } = await ask('send')
  expect(review).toMatchObject({ verdict: 'caution', unchecked: [{ reason: 'no-endpoint' }] })
  await window.page.click('[data-testid=remedy-choose-endpoint]')

  home = await firefox.awaitExtensionPage('/home.html')
  await home.waitForSelector('[data-testid=endpoint-form]')
  await home.type('[name=chainId]', String(ground.chain.chainId))
  await home.type('[name=url]', ground.chain.url)
  await home.click('[name=ownNode]')
  await home.click('[data-testid=endpoint-add]')
  await home.waitForSelector('[data-testid=endpoint-answer][data-answer=saved]')

  await window.page.waitForSelector('[data-verdict=clear]')
  await window.settle()
  expect(await window.read()).toMatchObject({ verdict: 'clear', unchecked: [] })
  await window.reject()
  expect(await answer('send')).toMatchObject({ ok: false, value: { code: 4001 } })
  expect(ground.wallet.decisive()).toEqual([])
})

const EVERYDAY = [
  ['send', 'eth_sendTransaction'],
  ['swap', 'eth_sendTransaction'],
  ['batch', 'wallet_sendCalls'],
  ['message', 'personal_sign'],
  ['login', 'personal_sign'],
] as const

test.each(EVERYDAY)('%s is clear, and Continue sends exactly the reviewed bytes', async (action, method) => {
  const { window, review } = await ask(action)
  expect(review).toMatchObject({ verdict: 'clear', findings: [], unchecked: [] })
  expect(ground.wallet.decisive()).toEqual([])
  await window.continue()
  expect(await answer(action)).toMatchObject({ ok: true })
  expect(ground.wallet.decisive()).toMatchObject([{ method, text: review.text }])
  expect(requestDigest(method, review.text)).toBe(review.digest)
})

test('a signed message is the one that was shown', async () => {
  const { window, review } = await ask('message')
  await window.continue()
  const { value } = await answer('message')
  const [raw, address] = JSON.parse(review.text)
  expect(await verifyMessage({ address, message: { raw }, signature: value as Hex })).toBe(true)
})

test('a swap names both sides, from the state', async () => {
  const { window, review } = await ask('swap')
  expect(review.gives.join()).toMatch(/1 ETH/)
  expect(review.gets.join()).toMatch(/DUSD/)
  await window.reject()
  expect(await answer('swap')).toMatchObject({ value: { code: 4001 } })
})

const TRAPS = [
  ['approve-unlimited', ['unlimited-approval', 'approval-to-account-without-code']],
  ['permit', ['permit-to-stranger']],
] as const

test.each(TRAPS)('the danger of %s is named, and Reject keeps it from the wallet', async (action, codes) => {
  const { window, review } = await ask(action)
  expect(review.verdict).toBe('danger')
  expect(review.findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]))
  await window.reject()
  expect(await answer(action)).toMatchObject({ ok: false, value: { code: 4001 } })
  expect(ground.wallet.decisive()).toEqual([])
})

test('a danger is held down to continue: a click is not enough', async () => {
  const { window, review } = await ask('approve-unlimited')
  await window.arm()
  await window.page.click('[data-testid=continue]')
  expect(ground.wallet.decisive()).toEqual([])
  await window.continue()
  expect(await answer('approve-unlimited')).toMatchObject({ ok: true })
  expect(ground.wallet.decisive()).toMatchObject([{ method: 'eth_sendTransaction', text: review.text }])
})

test('typed data that the user still wants is signed as it was shown', async () => {
  const { window, review } = await ask('permit')
  await window.continue()
  const { value } = await answer('permit')
  expect(ground.wallet.decisive()).toMatchObject([{ method: 'eth_signTypedData_v4', text: review.text }])
  const [address, typedData] = JSON.parse(review.text)
  expect(await verifyTypedData({ address, ...JSON.parse(typedData), signature: value as Hex })).toBe(true)
})

test('closing the window rejects', async () => {
  const { window } = await ask('send')
  await window.page.close()
  expect(await answer('send')).toMatchObject({ ok: false, value: { code: 4001 } })
  expect(ground.wallet.decisive()).toEqual([])
})

test('a mined transaction is compared with what was shown, on the screen and in the history', async () => {
  const { window } = await ask('send')
  await window.continue()
  const { value: hash } = await answer('send')
  expect(hash).toMatch(/^0x[0-9a-f]{64}$/)
  await window.page.waitForSelector('[data-testid=outcome][data-outcome=equal], [data-outcome=fee-only]')

  await home.bringToFront()
  await home.click('[data-testid=tab-history]')
  const row = `[data-testid=history-${window.requestId}]`
  await home.waitForSelector(`${row} [data-outcome=equal], ${row} [data-outcome=fee-only]`)
})
