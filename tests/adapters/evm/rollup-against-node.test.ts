import { createPublicClient, createTestClient, createWalletClient, http, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { optimism } from 'viem/chains'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProvedChainReader } from '../../../lib/adapters/chain/proved-chain-reader.ts'
import { createInProcessExecutor } from '../../../lib/adapters/evm/in-process-executor.ts'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import { createNetwork } from '../../../lib/adapters/network/create-network.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { readRawTransaction } from '../../../lib/core/simulate/read-raw-transaction.ts'
import type { AccountState } from '../../../lib/core/simulate/state.ts'
import { runOnView } from '../../../lib/use-cases/run-on-view.ts'
import { type Chain, startChain } from '../../world/chain.ts'
import { account, BOB, job, step, word } from './job.ts'
import { LEAST_CHARGE, PREDEPLOYS } from './op-stack.ts'

/** A node of the OP stack, which charges by itself what the predeploys say. */
let chain: Chain
const open = () => createPublicClient({ transport: http(chain.url), pollingInterval: 20 })

beforeAll(async () => {
  chain = await startChain('--network', 'optimism', '--hardfork', 'isthmus')
  const test = createTestClient({ mode: 'anvil', transport: http(chain.url) })
  await open().request({ method: 'anvil_setChainId' as 'eth_chainId', params: [optimism.id] as unknown as undefined })
  for (const [address, { code, nonce, storage }] of Object.entries(PREDEPLOYS) as [Hex, AccountState][]) {
    await test.setCode({ address, bytecode: code })
    await test.setNonce({ address, nonce: Number(nonce) })
    for (const [index, value] of Object.entries(storage) as [Hex, Hex][]) {
      await test.setStorageAt({ address, index, value })
    }
  }
}, 60_000)

afterAll(() => chain.stop())

/** What the sender of these bytes lost beyond the value: to the node, and here. */
async function feesFor(data: Hex) {
  const [owner] = chain.accounts
  if (owner === undefined) throw new Error('no account')
  const client = open()
  const sender = privateKeyToAccount(owner.privateKey)
  const wallet = createWalletClient({ account: sender, chain: optimism, transport: http(chain.url) })
  const { address } = owner
  const [before, nonce] = [await client.getBalance({ address }), await client.getTransactionCount({ address })]
  const request = { to: BOB, value: 5n, data, gas: 200_000n, maxFeePerGas: 3n * 10n ** 9n, maxPriorityFeePerGas: 7n }
  const bytes = await wallet.signTransaction({ ...request, nonce, type: 'eip1559' })
  const hash = await client.sendRawTransaction({ serializedTransaction: bytes })
  const receipt = await client.waitForTransactionReceipt({ hash })
  const block = await client.getBlock({ blockNumber: receipt.blockNumber })
  const asked = readRawTransaction(bytes)
  if (asked === null) throw new Error('unreadable')

  const given = job({
    chainId: optimism.id,
    rules: 'block',
    block: { ...job().block, gasLimit: `${block.gasLimit}`, baseFee: `${block.baseFeePerGas}` },
    steps: [asked],
  })
  const holder = account({ balance: `${before}`, nonce: `${nonce}` })
  const reply = await runJob(given, { complete: true, accounts: { ...PREDEPLOYS, [address]: holder } })
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply))
  const [execution] = reply.executions
  expect(BigInt(execution?.gasUsed ?? 0)).toBe(receipt.gasUsed)
  const posting = before - (await client.getBalance({ address })) - 5n - receipt.gasUsed * receipt.effectiveGasPrice
  const ours = BigInt(execution?.fee?.posting ?? 0)
  expect(BigInt(execution?.fee?.paid ?? 0)).toBe(receipt.gasUsed * receipt.effectiveGasPrice + ours)
  return { theirs: posting, ours }
}

describe('what an OP-stack node takes for posting, the predeploys say here', () => {
  it.each<Hex>(['0x', word(7), toHex('words '.repeat(20))])('to the wei, where little is posted', async (data) => {
    const { theirs, ours } = await feesFor(data)
    expect(ours).toBe(theirs)
    expect(ours).toBeGreaterThan(0n)
  })

  it('but for what the signature compresses to, where much is', async () => {
    const noise = Uint8Array.from({ length: 2_000 }, (_, at) => (at * at * 31 + at * 7) % 253)
    const { theirs, ours } = await feesFor(toHex(noise))
    expect(theirs).toBeGreaterThan(0n)
    const apart = ours > theirs ? ours - theirs : theirs - ours
    expect(Number(apart) / Number(theirs)).toBeLessThan(0.02)
  })
})

it('is read with proofs through an endpoint like all else, in a few rounds', async () => {
  const [owner] = chain.accounts
  if (owner === undefined) throw new Error('no account')
  const signal = new AbortController().signal
  const reader = createProvedChainReader({
    network: createNetwork({ log: () => {} }),
    endpoints: [{ chainId: optimism.id, url: chain.url, ownNode: true }],
  })
  const steps = [step({ from: owner.address, to: BOB, value: '5' })]
  const pinned = await reader.pin(optimism.id, steps, signal)
  if (!pinned.ok) throw new Error(JSON.stringify(pinned.unchecked))
  let rounds = 0
  const view = Object.create(pinned.view, {
    read: {
      value: (...asked: Parameters<typeof pinned.view.read>) => {
        rounds += 1
        return pinned.view.read(...asked)
      },
    },
  })
  const reply = await runOnView({ steps, watch: null, views: [] }, [], view, createInProcessExecutor(), signal)
  expect(reply).toMatchObject({
    kind: 'done',
    executions: [{ status: 'success', fee: { posting: toHex(LEAST_CHARGE) } }],
  })
  expect(rounds).toBeLessThanOrEqual(5)
})
