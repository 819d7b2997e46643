import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { chooseEndpoint } from '../world/plainsign.ts'
import { askChain } from '../world/protocols/ask-chain.ts'
import { awaitReview, type ReviewWindow } from '../world/review-window.ts'
import { type RpcProxy, startRpcProxy, type Tamper } from '../world/rpc-proxy.ts'

let world: GuardedWorld
let proxy: RpcProxy
let window: ReviewWindow | undefined

beforeAll(async () => {
  world = await openGuardedWorld(() => null)
  proxy = await startRpcProxy(world.chain.url)
})
afterAll(async () => {
  await world?.close()
  await proxy?.stop()
})
afterEach(async () => {
  proxy.tamper(null)
  await window?.page.close()
  window = undefined
})

const useProxy = () => chooseEndpoint(world.browser, { chainId: world.chain.chainId, url: proxy.url, ownNode: true })

async function askToSend() {
  await world.dapp.bringToFront()
  await world.dapp.click('#send-token')
  window = await awaitReview(world.browser, world.seen)
  return settle(window)
}

async function settle(settling: ReviewWindow) {
  await settling.settle()
  return { window: settling, review: await settling.read() }
}

test('without a chosen endpoint nothing is asked, decoding still speaks, and choosing one completes the review', async () => {
  const { window, review } = await askToSend()
  expect(review.verdict).toBe('caution')
  expect(review.unchecked.map(({ reason }) => reason)).toContain('no-endpoint')
  expect(review.summary.join()).toMatch(/25,000,000/)
  expect(proxy.asked).toEqual([])

  const [home] = await Promise.all([
    world.browser.waitForEvent('page'),
    window.page.getByTestId('remedy-choose-endpoint').first().click(),
  ])
  await home.getByTestId('endpoint-form').waitFor()
  await home.close()
  await useProxy()
  await window.page.locator('[data-testid=verdict][data-verdict=clear]').waitFor()
  await window.settle()
  expect(await window.read()).toMatchObject({ unchecked: [], gives: [expect.stringMatching(/25 DUSD/)] })
  expect(proxy.asked).toContain('eth_getProof')
})

const flipLast = (hex: string) => hex.slice(0, -1) + (hex.endsWith('0') ? '1' : '0')
const LIES: readonly (readonly [string, Tamper, RegExp, 'try-again' | 'choose-endpoint'])[] = [
  [
    'a flipped digit in an account proof',
    ({ method }, result) => {
      if (method !== 'eth_getProof') return result
      const proof = result as { accountProof: string[] }
      return { ...proof, accountProof: proof.accountProof.map(flipLast) }
    },
    /endpoint-lied/,
    'choose-endpoint',
  ],
  [
    'a balance that its proof does not carry',
    ({ method }, result) => (method === 'eth_getProof' ? { ...(result as object), balance: '0x1' } : result),
    /endpoint-lied/,
    'choose-endpoint',
  ],
  [
    'other code than the account has',
    ({ method }, result) => (method === 'eth_getCode' && result !== '0x' ? '0x00' : result),
    /endpoint-lied/,
    'choose-endpoint',
  ],
  [
    'a header whose fields do not make its hash',
    ({ method }, result) =>
      method.startsWith('eth_getBlockBy') ? { ...(result as object), timestamp: '0x1' } : result,
    /endpoint-lied/,
    'choose-endpoint',
  ],
  [
    'another chain',
    ({ method }, result) => (method === 'eth_chainId' ? '0x1' : result),
    /wrong-chain/,
    'choose-endpoint',
  ],
  [
    'no connection',
    () => {
      throw new Error('down')
    },
    /endpoint-failed/,
    'try-again',
  ],
  [
    'answers without end',
    ({ method }, result) => (method === 'eth_chainId' ? result : 'f'.repeat(1 << 26)),
    /endpoint-failed|too-much/,
    'try-again',
  ],
  ['no answer', () => new Promise(() => undefined), /endpoint-failed|out-of-time/, 'try-again'],
]

/** What was proved before is not asked for again, so that no lie about it would be heard: the token becomes another. */
async function renewToken(): Promise<void> {
  const { chain, contracts } = world
  const { address } = contracts.dusd
  const code = await askChain<string>(chain, 'eth_getCode', address, 'latest')
  await askChain(chain, 'anvil_setCode', address, `${code}00`)
  await askChain(chain, 'evm_mine')
}

test.each(LIES)('%s is told as unchecked, and its remedy heals it', async (_, tamper, reason, remedy) => {
  await useProxy()
  await renewToken()
  proxy.tamper(tamper)
  const { window, review } = await askToSend()
  expect(review.verdict).toBe('caution')
  expect(review.unchecked.map((each) => each.reason).join()).toMatch(reason)
  expect(review.gives).toEqual([])

  proxy.tamper(null)
  if (remedy === 'try-again') await window.page.getByTestId('remedy-try-again').first().click()
  else await useProxy()
  await window.page.locator('[data-testid=verdict][data-verdict=clear]').waitFor()
})
