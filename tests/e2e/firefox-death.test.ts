import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Firefox, launchFirefox } from '../world/firefox.ts'
import { awaitFirefoxReview } from '../world/firefox-review.ts'
import { type Ground, openGround } from '../world/ground.ts'
import { plainsignFolder } from '../world/plainsign.ts'
import { poll } from '../world/poll.ts'
import { placeWallet } from '../world/test-wallet/build-wallet.ts'

let ground: Ground
let firefox: Firefox
/** A page of Plainsign's own, from which its background can be reached. */
let home: Page
const seen = new Set<string>()

beforeAll(async () => {
  ground = await openGround()
  firefox = await launchFirefox([plainsignFolder.firefox, placeWallet('firefox', ground.walletConfig)])
  await openDapp()
  await firefox.page.click('#connect')
  const window = await awaitFirefoxReview(firefox, seen)
  await window.continue()
  await answer('connect')
  await firefox.page.click('#send')
  const held = await awaitFirefoxReview(firefox, seen)
  await held.settle()
  await held.page.click('[data-testid=remedy-choose-endpoint]')
  home = await firefox.awaitExtensionPage('/home.html')
  await home.waitForSelector('[data-testid=endpoint-form]')
  await home.type('[name=chainId]', String(ground.chain.chainId))
  await home.type('[name=url]', ground.chain.url)
  await home.click('[name=ownNode]')
  await home.click('[data-testid=endpoint-add]')
  await home.waitForSelector('[data-testid=endpoint-answer][data-answer=saved]')
  await held.reject()
  await answer('send')
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
  return awaitFirefoxReview(firefox, seen)
}

async function answer(action: string) {
  const line = `#answers li[data-action="${action}"]`
  await firefox.page.waitForSelector(line)
  return poll(`the answer to ${action}`, async () => {
    const status = await firefox.page.$eval(line, (item) => item.getAttribute('data-status'))
    if (status === 'pending') return undefined
    return { ok: status === 'ok', text: await firefox.page.$eval(`${line} code`, (code) => code.textContent ?? '') }
  })
}

const closeEngine = () =>
  home.evaluate("browser.extension.getBackgroundPage().document.querySelector('iframe').remove()")

/** Starts it anew, and waits until the old one has gone: what is said to that one may be lost with it. */
async function restartBackground() {
  const background = 'browser.extension.getBackgroundPage()'
  await home.evaluate(`${background}.isOld = true; ${background}.location.reload()`)
  const restarted = `${background}?.isOld === undefined && ${background}?.document.readyState === 'complete'`
  await poll('the new background', async () => (await home.evaluate(restarted).catch(() => false)) || undefined)
}

test('the engine closed during a review: the review runs anew', async () => {
  const window = await ask('swap')
  await closeEngine()
  await window.settle()
  expect((await window.read()).verdict).toBe('clear')
  await window.continue()
  expect(await answer('swap')).toMatchObject({ ok: true })
  expect(ground.wallet.decisive()).toHaveLength(1)
})

test('the engine closed after a review: the recheck starts it again', async () => {
  const window = await ask('send-token')
  await window.settle()
  await closeEngine()
  await window.continue()
  expect(await answer('send-token')).toMatchObject({ ok: true })
  expect(ground.wallet.decisive()).toHaveLength(1)
})

test('the background started anew during a review: it goes on, and reaches the wallet once', async () => {
  const window = await ask('send')
  await restartBackground()
  await window.settle()
  await window.continue()
  expect(await answer('send')).toMatchObject({ ok: true })
  expect(ground.wallet.decisive()).toHaveLength(1)
})

test('updated under the page: the request is refused, the page lives on, and is guarded again once reloaded', async () => {
  await ask('message')
  await firefox.browser.installExtension(plainsignFolder.firefox)
  expect(await answer('message')).toMatchObject({ ok: false, text: expect.stringContaining('4900') })
  expect(await firefox.page.evaluate("window.ethereum.request({ method: 'eth_chainId' })")).toBe('0x7a69')
  expect(ground.wallet.decisive()).toEqual([])

  await openDapp()
  const window = await ask('message')
  expect(ground.wallet.decisive()).toEqual([])
  await window.continue()
  expect(await answer('message')).toMatchObject({ ok: true })
  expect(ground.wallet.decisive()).toHaveLength(1)
})
