import { createWalletClient, http } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { controlWallet } from '../world/open-world.ts'
import { awaitReview } from '../world/review-window.ts'

let world: GuardedWorld

beforeAll(async () => {
  world = await openGuardedWorld()
})
afterAll(() => world?.close())
beforeEach(() => world.wallet.clear())
afterEach(async () => {
  await controlWallet(world, 'selectAccount', 0)
  await controlWallet(world, 'selectChain', '0x7a69')
})

async function ask(action: string) {
  await world.dapp.bringToFront()
  await world.dapp.click(`#${action}`)
  const window = await awaitReview(world.browser, world.seen)
  await window.settle()
  return window
}

test('another account in the wallet voids what was reviewed', async () => {
  const window = await ask('send')
  await controlWallet(world, 'selectAccount', 1)
  await window.page.getByTestId('voided').waitFor()
  expect(world.wallet.entries('eth_sendTransaction')).toEqual([])
  await window.settle()
  await window.reject()
})

test('another chain in the wallet voids what was reviewed', async () => {
  const window = await ask('send')
  await controlWallet(world, 'selectChain', '0x1')
  await window.page.getByTestId('voided').waitFor()
  await window.settle()
  await expect.poll(async () => (await window.read()).verdict).not.toBe('clear')
  expect(world.wallet.entries('eth_sendTransaction')).toEqual([])
  await window.reject()
})

test('a chain on which it would now do something else voids the Continue', async () => {
  const window = await ask('send-token')
  const { chain, contracts } = world
  const key = chain.accounts[0]?.privateKey ?? '0x'
  const wallet = createWalletClient({ account: privateKeyToAccount(key), transport: http(chain.url) })
  const { address, abi } = contracts.dusd
  await wallet.writeContract({
    chain: null,
    address,
    abi,
    functionName: 'transfer',
    args: [contracts.friend, 49_999_000_000n],
  })
  await window.continue()
  await window.page.getByTestId('voided').waitFor()
  await window.settle()
  await expect.poll(async () => (await window.read()).findings.map(({ code }) => code)).toContain('transaction-reverts')
  expect(world.wallet.entries('eth_sendTransaction')).toEqual([])
  await window.reject()
})
