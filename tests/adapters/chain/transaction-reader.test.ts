import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTransactionReader } from '../../../lib/adapters/chain/transaction-reader.ts'
import { createNetwork } from '../../../lib/adapters/network/create-network.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { startLyingProxy } from './lying-proxy.ts'
import { type Node, openNode } from './open-node.ts'

let node: Node
beforeAll(async () => {
  node = await openNode()
})
afterAll(() => node.stop())

const signal = new AbortController().signal
const network = createNetwork({ log: () => {} })
const readerOf = (url: string, limitMs = 5_000) =>
  createTransactionReader({ network, endpoints: [{ chainId: 31337, url, ownNode: true }], pollMs: 20, limitMs })

describe('what became of a transaction', () => {
  it('is read once it is mined', async () => {
    const sent = { from: node.account, to: node.weth, value: '0x7', data: '0xd0e30db0' as Hex }
    const { transactionHash } = await node.send(sent)
    const mined = await readerOf(node.url).mined(31337, transactionHash, signal)
    const receipt = await node.ask<{ [field: string]: Hex }>('eth_getTransactionReceipt', transactionHash)
    expect(mined).toMatchObject({
      hash: transactionHash,
      blockNumber: BigInt(receipt.blockNumber ?? 0).toString(),
      from: node.account,
      to: node.weth,
      value: '7',
      data: '0xd0e30db0',
      status: 'success',
      gasUsed: BigInt(receipt.gasUsed ?? 0).toString(),
      fee: (BigInt(receipt.gasUsed ?? 0) * BigInt(receipt.effectiveGasPrice ?? 0)).toString(),
    })
    expect(mined?.logs).toHaveLength(1)
    expect(mined?.logs[0]?.address).toBe(node.weth)
  })

  it('is waited for', async () => {
    await node.ask('evm_setAutomine', false)
    const hash = await node.ask<Hex>('eth_sendTransaction', { from: node.account, to: node.friend, value: '0x1' })
    const waiting = readerOf(node.url).mined(31337, hash, signal)
    await node.ask('evm_mine')
    await node.ask('evm_setAutomine', true)
    expect(await waiting).toMatchObject({ hash, status: 'success' })
  })

  it('tells a revert', async () => {
    const revert = { from: node.account, to: node.weth, gas: '0x30d40', data: `0x2e1a7d4d${'f'.repeat(64)}` as Hex }
    const { transactionHash } = await node.send(revert)
    expect(await readerOf(node.url).mined(31337, transactionHash, signal)).toMatchObject({ status: 'revert', logs: [] })
  })

  it('is unknown where nobody mined it, nobody can be asked, or the caller gave up', async () => {
    const nothing: Hex = `0x${'12'.repeat(32)}`
    expect(await readerOf(node.url, 100).mined(31337, nothing, signal)).toBeNull()
    expect(await readerOf(node.url).mined(1, nothing, signal)).toBeNull()
    expect(await readerOf(node.url).mined(31337, nothing, AbortSignal.timeout(50))).toBeNull()
  })

  it('is not believed of another transaction', async () => {
    const first = await node.send({ from: node.account, to: node.friend, value: '0x1' })
    const second = await node.send({ from: node.account, to: node.friend, value: '0x2' })
    const lie = (call: { method: string }) => node.ask(call.method, first.transactionHash)
    const answers = new Map<string, unknown>()
    for (const method of ['eth_getTransactionReceipt', 'eth_getTransactionByHash'])
      answers.set(method, await lie({ method }))
    const proxy = await startLyingProxy(node.url, { lie: ({ method }) => answers.get(method) })
    expect(await readerOf(proxy.url, 200).mined(31337, second.transactionHash, signal)).toBeNull()
    expect(await readerOf(proxy.url, 200).mined(31337, first.transactionHash, signal)).not.toBeNull()
    await proxy.stop()
  })
})
