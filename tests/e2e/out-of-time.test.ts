import { encodeFunctionData } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chain, startChain } from '../world/chain.ts'
import { deploySlots } from '../world/deploy-slots.ts'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { awaitReview } from '../world/review-window.ts'

/** A chain whose blocks are large enough for a minute of work here, of a fork that sets no lower limit. */
let endless: Chain
let world: GuardedWorld

beforeAll(async () => {
  endless = await startChain('--gas-limit', '1000000000', '--hardfork', 'prague')
  world = await openGuardedWorld(() => endless.url)
})
afterAll(async () => {
  await world?.close()
  await endless?.stop()
})

async function send(tx: object) {
  // Its answer is not waited for: the page may close before it comes.
  await world.dapp.evaluate(
    `void window.ethereum.request({ method: 'eth_sendTransaction', params: [${JSON.stringify(tx)}] }).catch(() => {})`,
  )
  const window = await awaitReview(world.browser, world.seen)
  await window.settle()
  return { window, review: await window.read() }
}

test('a run without end is killed and said to be unchecked, and the next request is run as ever', async () => {
  const from = endless.accounts[0]?.address
  const { abi, address: to } = await deploySlots(endless)
  const data = encodeFunctionData({ abi, functionName: 'never' })

  const stopped = await send({ from, to, data, gas: '0x3b9aca00' })
  expect(stopped.review.unchecked.map(({ reason }) => reason)).toEqual(['out-of-time'])
  expect(stopped.review.verdict).toBe('caution')
  await stopped.window.reject()

  const next = await send({ from, to: endless.accounts[1]?.address, value: '0x1' })
  expect(next.review).toMatchObject({ unchecked: [], verdict: 'clear' })
  await next.window.reject()
})
