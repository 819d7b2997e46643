import { encodeFunctionData, parseUnits } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { awaitReview } from '../world/review-window.ts'

let world: GuardedWorld

beforeAll(async () => {
  world = await openGuardedWorld()
})
afterAll(() => world?.close())
let untouched: string
beforeEach(async () => {
  untouched = await chain('evm_snapshot')
  await chain('evm_setAutomine', false)
})
afterEach(async () => {
  await chain('anvil_dropAllTransactions')
  await chain('evm_revert', untouched)
  await chain('evm_setAutomine', true)
})

async function chain<Answer>(method: string, ...params: readonly unknown[]): Promise<Answer> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(world.chain.url, { method: 'POST', headers, body })
  return ((await answer.json()) as { result: Answer }).result
}

async function settled() {
  const window = await awaitReview(world.browser, world.seen)
  await window.settle()
  return window
}

async function approve() {
  await world.dapp.bringToFront()
  await world.dapp.click('#approve-exact')
  return settled()
}

/** Its gas is named, since the wallet could not estimate what only works after the approval. */
async function sell() {
  const { dusd, weth, router, user } = world.contracts
  const args = [parseUnits('100', 6), 0n, [dusd.address, weth.address], user, BigInt(2 ** 40)]
  const data = encodeFunctionData({ abi: router.abi, functionName: 'swapExactTokensForETH', args })
  await world.dapp.bringToFront()
  await world.dapp.evaluate(
    (tx) => {
      const { ethereum } = window as unknown as { ethereum: { request(call: object): Promise<unknown> } }
      ethereum.request({ method: 'eth_sendTransaction', params: [tx] }).catch(() => undefined)
    },
    { from: user, to: router.address, data, gas: '0x493e0' },
  )
  return settled()
}

const reverts = (findings: readonly { code: string }[]) => findings.some(({ code }) => code === 'transaction-reverts')

test('the control: without an approval on its way, a sale looks like a failure', async () => {
  const sale = await sell()
  const { findings, summary } = await sale.read()
  expect(reverts(findings)).toBe(true)
  expect(summary.join(' ')).not.toContain('assumes')
  await sale.reject()
})

test('a sale right after its approval, with mining paused, does not look like a failure', async () => {
  const approval = await approve()
  await approval.continue()
  await approval.awaitState('answered')
  const sale = await sell()
  const { findings, summary, gives } = await sale.read()
  expect(reverts(findings)).toBe(false)
  expect(gives.join()).toContain('100 DUSD')
  expect(summary.join(' ')).toMatch(
    /This assumes that your earlier request “Let .* take 250 DUSD” goes through first\./,
  )
  await sale.continue()
  await sale.awaitState('answered')
  expect(world.wallet.entries('eth_sendTransaction')).toHaveLength(2)
  await chain('evm_mine')
})
