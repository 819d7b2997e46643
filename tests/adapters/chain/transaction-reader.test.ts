import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTransactionReader } from '../../../lib/adapters/chain/transaction-reader.ts'
import { createNetwork } from '../../../lib/adapters/network/create-network.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { readRawTransaction } from '../../../lib/core/simulate/read-raw-transaction.ts'
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

describe('a transaction on its way', () => {
  it('is read as its signed bytes, which the hash stands for', async () => {
    await node.ask('evm_setAutomine', false)
    const hash = await node.ask<Hex>('eth_sendTransaction', { from: node.account, to: node.friend, value: '0x9' })
    const bytes = await readerOf(node.url).sent(31337, hash, signal)
    expect(readRawTransaction(bytes ?? '0x')).toMatchObject({ from: node.account, to: node.friend, value: '9' })
    await node.ask('evm_mine')
    await node.ask('evm_setAutomine', true)
  })

  it.each([0, 1, 2] as const)('is put together where the endpoint keeps no bytes: type %i', async (type) => {
    const typed = type === 2 ? { maxFeePerGas: '0x77359400', maxPriorityFeePerGas: '0x1' } : { gasPrice: '0x77359400' }
    const list = type === 1 ? { accessList: [{ address: node.weth, storageKeys: [`0x${'0'.repeat(64)}`] }] } : {}
    const { transactionHash } = await node.send({ from: node.account, to: node.weth, value: '0x3', ...typed, ...list })
    const proxy = await startLyingProxy(node.url, {
      lie: ({ method }, result) => (method === 'eth_getRawTransactionByHash' ? null : result),
    })
    const bytes = await readerOf(proxy.url).sent(31337, transactionHash, signal)
    await proxy.stop()
    expect(readRawTransaction(bytes ?? '0x')).toMatchObject({ from: node.account, to: node.weth, value: '3' })
  })

  it('is read from whoever knows it, however slow another is', async () => {
    const { transactionHash } = await node.send({ from: node.account, to: node.weth, value: '0x1' })
    const slow = await startLyingProxy(node.url, { fault: 'hang' })
    const endpoints = [slow.url, node.url].map((url) => ({ chainId: 31337, url, ownNode: true }))
    const bytes = await createTransactionReader({ network, endpoints }).sent(31337, transactionHash, signal)
    await slow.stop()
    expect(readRawTransaction(bytes ?? '0x')).toMatchObject({ from: node.account, value: '1' })
  })

  it('is none where the endpoint gives another one for it, or knows it not', async () => {
    const one = await node.send({ from: node.account, to: node.weth, value: '0x1' })
    const other = await node.send({ from: node.account, to: node.weth, value: '0x2' })
    const bytes = await readerOf(node.url).sent(31337, other.transactionHash, signal)
    const whole = await node.ask<object>('eth_getTransactionByHash', other.transactionHash)
    const proxy = await startLyingProxy(node.url, {
      lie: ({ method }, result) => {
        if (method === 'eth_getRawTransactionByHash') return bytes
        return method === 'eth_getTransactionByHash' ? { ...whole, hash: one.transactionHash } : result
      },
    })
    expect(await readerOf(proxy.url).sent(31337, one.transactionHash, signal)).toBeNull()
    expect(await readerOf(node.url).sent(31337, `0x${'12'.repeat(32)}`, signal)).toBeNull()
    await proxy.stop()
  })
})

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
