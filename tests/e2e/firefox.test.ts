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
async function answer(action: string): Promise<DemoAnswer> {
  const line = `#answers li[data-action="${action}"]`
  await firefox.page.waitForSelector(line)
  return poll(`the answer to ${action}`, async () => {
    const status = await firefox.page.$eval(line, (item) => item.getAttribute('data-status'))
    if (status === 'pending') return undefined
    const text = await firefox.page.$eval(`${line} code`, (code) => code.textContent ?? '')
    return { ok: status === 'ok', value: JSON.parse(text) }
  })
}

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
    // It may close by itself first.
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

/** Continues what is clear; what the wallet then heard is exactly what was reviewed. */
async function passOn(action: string, method: string) {
  const { window, review } = await ask(action)
  expect(review).toMatchObject({ verdict: 'clear', findings: [], unchecked: [] })
  expect(ground.wallet.decisive()).toEqual([])
  await window.continue()
  const { ok, value } = await answer(action)
  expect(ok).toBe(true)
  expect(ground.wallet.decisive()).toMatchObject([{ method, text: review.text }])
  expect(requestDigest(method, review.text)).toBe(review.digest)
  return { window, review, value }
}

describe('what is clear reaches the wallet after Continue, in exactly the reviewed bytes', () => {
  test('a batch', () => passOn('batch', 'wallet_sendCalls'))
  test('a login', () => passOn('login', 'personal_sign'))

  test('a swap, of which both sides are told from the state', async () => {
    const { review } = await passOn('swap', 'eth_sendTransaction')
    expect(review.gives.join()).toMatch(/1 ETH/)
    expect(review.gets.join()).toMatch(/DUSD/)
  })

  test('a message, and the signature is for it', async () => {
    const { review, value } = await passOn('message', 'personal_sign')
    const [raw, address] = JSON.parse(review.text)
    expect(await verifyMessage({ address, message: { raw }, signature: value as Hex })).toBe(true)
  })

  test('a payment, which is compared with what was shown once it is mined, on the screen and in the history', async () => {
    const { window, value } = await passOn('send', 'eth_sendTransaction')
    expect(value).toMatch(/^0x[0-9a-f]{64}$/)
    await window.page.waitForSelector('[data-testid=outcome]')
    expect(['equal', 'fee-only']).toContain(
      await window.page.$eval('[data-testid=outcome]', (line) => line.getAttribute('data-outcome')),
    )
    await home.bringToFront()
    await home.click('[data-testid=tab-history]')
    const row = `[data-testid=history-${window.requestId}]`
    await home.waitForSelector(`${row} [data-outcome=equal], ${row} [data-outcome=fee-only]`)
  })
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
