import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { requestDigest } from '../../lib/core/request/request-digest.ts'
import { readDemoAnswer } from '../world/demo-answer.ts'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { awaitReview } from '../world/review-window.ts'

let world: GuardedWorld

beforeAll(async () => {
  world = await openGuardedWorld()
})
afterAll(() => world?.close())
beforeEach(() => world.wallet.clear())
afterEach(() => world.dapp.bringToFront())

async function ask(action: string) {
  await world.dapp.click(`#${action}`)
  const window = await awaitReview(world.browser, world.seen)
  await window.settle()
  return { window, review: await window.read() }
}

const EVERYDAY = [
  ['send', 'eth_sendTransaction'],
  ['send-token', 'eth_sendTransaction'],
  ['approve-exact', 'eth_sendTransaction'],
  ['swap', 'eth_sendTransaction'],
  ['batch', 'wallet_sendCalls'],
  ['message', 'personal_sign'],
  ['login', 'personal_sign'],
] as const

describe('what is what it says is clear, and Continue sends exactly the reviewed bytes', () => {
  test.each(EVERYDAY)('%s', async (action, method) => {
    const { window, review } = await ask(action)
    expect(review).toMatchObject({ verdict: 'clear', findings: [], unchecked: [] })
    expect(review.origin).toContain(new URL(world.dappUrl).host)
    expect(world.wallet.decisive()).toEqual([])
    await window.continue()
    const { ok } = await readDemoAnswer(world.dapp, action)
    expect(ok).toBe(true)
    expect(world.wallet.decisive()).toMatchObject([{ method, text: review.text }])
    expect(requestDigest(method, review.text)).toBe(review.digest)
  })
})

const TRAPS = [
  ['approve-unlimited', ['unlimited-approval', 'approval-to-account-without-code']],
  ['hidden-approval', ['hidden-approval-in-batch']],
  ['permit', ['permit-to-stranger']],
  ['approval-for-all', ['approval-for-all']],
  ['reverts', ['transaction-reverts']],
] as const

describe('a trap is named, and Reject keeps it from the wallet', () => {
  test.each(TRAPS)('%s', async (action, codes) => {
    const { window, review } = await ask(action)
    expect(review.verdict).not.toBe('clear')
    expect(review.findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]))
    await window.reject()
    expect(await readDemoAnswer(world.dapp, action)).toMatchObject({ ok: false, value: { code: 4001 } })
    expect(world.wallet.decisive()).toEqual([])
  })
})

describe('what will change is told from the state', () => {
  test('a token transfer names what leaves', async () => {
    const { window, review } = await ask('send-token')
    expect(review.gives.join()).toMatch(/25 DUSD/)
    expect(review.gets).toEqual([])
    await window.reject()
  })

  test('a swap names both sides', async () => {
    const { window, review } = await ask('swap')
    expect(review.gives.join()).toMatch(/1 ETH/)
    expect(review.gets.join()).toMatch(/DUSD/)
    await window.reject()
  })

  test('a hidden approval is listed among what is left behind', async () => {
    const { window, review } = await ask('hidden-approval')
    expect(review.gives.join()).toMatch(/5 DUSD/)
    expect(review.grants.join()).toMatch(/DUSD/)
    await window.reject()
  })
})

test('a danger that the user still wants is held down to continue, and then reaches the wallet once', async () => {
  const { window, review } = await ask('approve-unlimited')
  await window.continue()
  expect(await readDemoAnswer(world.dapp, 'approve-unlimited')).toMatchObject({ ok: true })
  expect(world.wallet.entries('eth_sendTransaction').map(({ text }) => text)).toEqual([review.text])
})

test('closing the window rejects', async () => {
  const { window } = await ask('send')
  await window.page.close()
  expect(await readDemoAnswer(world.dapp, 'send')).toMatchObject({ ok: false, value: { code: 4001 } })
  expect(world.wallet.entries('eth_sendTransaction')).toEqual([])
})

test('a mined transaction is compared with what was shown', async () => {
  const { window } = await ask('send')
  await window.continue()
  await window.awaitState('answered')
  await expect.poll(() => window.page.getByTestId('outcome').getAttribute('data-outcome')).toMatch(/^(equal|fee-only)$/)
})
