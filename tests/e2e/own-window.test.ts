import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readDemoAnswer } from '../world/demo-answer.ts'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { poll } from '../world/poll.ts'
import { awaitReview } from '../world/review-window.ts'

let world: GuardedWorld
let session: CDPSession

beforeAll(async () => {
  world = await openGuardedWorld(undefined, 'own-window')
  session = await world.browser.newCDPSession(world.dapp)
})
afterAll(() => world?.close())
beforeEach(async () => {
  world.wallet.clear()
  await world.dapp.bringToFront()
})

/** Looks into the dApp's page without counting as a person's click there, as all other ways of looking do. */
async function look(expression: string): Promise<unknown> {
  const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true })
  return result.value
}

/** Asks, and waits until the browser lets the page open no more windows for that click. */
async function ask() {
  await world.dapp.click('#message')
  const window = await awaitReview(world.browser, world.seen)
  await poll(
    'the click to be over',
    async () => (await look('navigator.userActivation.isActive')) === false || undefined,
  )
  return window
}

const answered = () =>
  poll('the answer', async () => {
    const status = await look('document.querySelector("#answers li[data-action=message]")?.dataset.status')
    return typeof status === 'string' && status !== 'pending' ? status : undefined
  })

test('after a plain Continue the click is over, and the browser keeps such a wallet from opening its window', async () => {
  const window = await ask()
  await window.continue()
  await answered()
  expect(await readDemoAnswer(world.dapp, 'message')).toMatchObject({ ok: false, value: { code: -32603 } })
  expect(world.wallet.entries('personal_sign')).toEqual([])
})

test('“go back to the page and click again” lets exactly those bytes through, at the next click, once', async () => {
  const window = await ask()
  const { text } = await window.read()
  await window.page.getByTestId('own-window').check()
  await window.continue()
  await answered()
  expect(await readDemoAnswer(world.dapp, 'message')).toMatchObject({ ok: false })
  expect(world.wallet.entries('personal_sign')).toEqual([])

  await world.dapp.bringToFront()
  await world.dapp.click('#message')
  expect(await readDemoAnswer(world.dapp, 'message')).toMatchObject({ ok: true })
  expect(world.wallet.entries('personal_sign')).toMatchObject([{ text }])

  const third = await ask()
  expect(world.wallet.entries('personal_sign')).toHaveLength(1)
  await third.reject()
  expect(await readDemoAnswer(world.dapp, 'message')).toMatchObject({ ok: false, value: { code: 4001 } })
  expect(world.wallet.entries('personal_sign')).toHaveLength(1)
})

test('what is let through at the next click is no leave for another request', async () => {
  const window = await ask()
  await window.page.getByTestId('own-window').check()
  await window.continue()
  await answered()
  await world.dapp.bringToFront()
  await world.dapp.click('#login')
  const other = await awaitReview(world.browser, world.seen)
  expect(world.wallet.entries('personal_sign')).toEqual([])
  await other.reject()
  expect(await readDemoAnswer(world.dapp, 'login')).toMatchObject({ ok: false, value: { code: 4001 } })
  expect(world.wallet.entries('personal_sign')).toEqual([])
})
