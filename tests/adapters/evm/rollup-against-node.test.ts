import { createPublicClient, createTestClient, createWalletClient, http, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { optimism } from 'viem/chains'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { readRawTransaction } from '../../../lib/core/simulate/read-raw-transaction.ts'
import { type Chain, startChain } from '../../world/chain.ts'
import { account, BOB, job, word } from './job.ts'
import { L1_BLOCK, l1BlockStorage, PREDEPLOYS } from './op-stack.ts'

/** A node of the OP stack, which charges by itself what the predeploys say. */
let chain: Chain
const open = () => createPublicClient({ transport: http(chain.url), pollingInterval: 20 })

beforeAll(async () => {
  chain = await startChain('--network', 'optimism', '--hardfork', 'isthmus')
  const test = createTestClient({ mode: 'anvil', transport: http(chain.url) })
  await open().request({ method: 'anvil_setChainId' as 'eth_chainId', params: [optimism.id] as unknown as undefined })
  await test.setNonce({ address: L1_BLOCK, nonce: 1 })
  for (const [index, value] of Object.entries(l1BlockStorage()) as [Hex, Hex][]) {
    await test.setStorageAt({ address: L1_BLOCK, index, value })
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
