import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createProvedChainReader } from '../../../lib/adapters/chain/proved-chain-reader.ts'
import { MAX_BLOCKS_APART } from '../../../lib/adapters/headers/agree-on-header.ts'
import { createNetwork } from '../../../lib/adapters/network/create-network.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { Step } from '../../../lib/core/simulate/scenario.ts'
import { type LyingProxy, startLyingProxy } from '../chain/lying-proxy.ts'
import { type Node, openNode } from '../chain/open-node.ts'

type Options = Parameters<typeof startLyingProxy>[1]

let node: Node
const proxies: LyingProxy[] = []
beforeAll(async () => {
  node = await openNode()
})
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.stop()))
})
afterAll(() => node.stop())

const signal = new AbortController().signal
const step = (): Step => ({ from: node.account, to: node.friend, value: '1', data: '0x' })
const latest = () => node.ask<{ number: Hex; hash: Hex; timestamp: Hex }>('eth_getBlockByNumber', 'latest', false)

/** A reader over endpoints of these names, each through a proxy of its own to one node. */
async function readerOf(hosts: readonly (readonly [string, Options])[], chainId = 31337, now?: () => number) {
  const door = createNetwork({ log: () => {} })
  const opened = await Promise.all(
    hosts.map(async ([host, options]) => {
      const proxy = await startLyingProxy(node.url, options)
      proxies.push(proxy)
      return [`https://${host}/`, proxy] as const
    }),
  )
  const at = new Map<string, LyingProxy>(opened)
  const network = {
    ...door,
    post: (url: string, ...rest: [string, Parameters<typeof door.post>[2]]) =>
      door.post(at.get(url)?.url ?? 'nowhere', ...rest),
  }
  const endpoints = opened.map(([url]) => ({ chainId, url, ownNode: false }))
  const limits = { timeoutMs: 2_000 }
  const reader = createProvedChainReader({ network, endpoints, limits, ...(now ? { now } : {}) })
  return { reader, asked: opened.map(([, { asked }]) => asked) }
}

/** Gives this block as the newest. */
const newest = (block: unknown): Options => ({
  lie: ({ method, params }, result) => (method === 'eth_getBlockByNumber' && params[0] === 'latest' ? block : result),
})

const blockAt = (of: Node, number: bigint) => of.ask('eth_getBlockByNumber', `0x${number.toString(16)}`, false)
const older = async (blocks: number) => newest(await blockAt(node, BigInt((await latest()).number) - BigInt(blocks)))

/** Two chains that start in the same second would else be the same to the last byte. */
const OTHER_PRODUCER = `0x${'77'.repeat(20)}`

describe('endpoints of different operators', () => {
  it('that give the same newest block agree on it, in one round, and only the first learns what is run', async () => {
    const { reader, asked } = await readerOf([
      ['rpc.alpha.example', {}],
      ['rpc.beta.example', {}],
    ])
    const pinned = await reader.pin(31337, [step()], signal)
    const { hash } = await latest()
    expect(pinned).toMatchObject({ ok: true, view: { provenance: 'agreed', pinned: { hash } } })
    expect(asked.map(({ length }) => length)).toEqual([2, 1])
    expect(asked[1]).toEqual([['eth_chainId', 'eth_getBlockByNumber', 'eth_config']])
  })

  it.each([1, 2, MAX_BLOCKS_APART])('agree on the older block where one is %d ahead', async (apart) => {
    for (let mined = 0; mined <= MAX_BLOCKS_APART; mined += 1) await node.ask('evm_mine')
    const behind = ['rpc.beta.example', await older(apart)] as const
    const ahead = ['rpc.alpha.example', {}] as const
    const number = (BigInt((await latest()).number) - BigInt(apart)).toString()
    for (const hosts of [
      [ahead, behind],
      [behind, ahead],
    ]) {
      const { reader } = await readerOf(hosts)
      expect(await reader.pin(31337, [], signal)).toMatchObject({
        ok: true,
        view: { provenance: 'agreed', pinned: { number } },
      })
    }
  })

  it('that lie further apart are not believed', async () => {
    await node.ask('anvil_mine', '0x10')
    const { reader } = await readerOf([
      ['rpc.alpha.example', {}],
      ['rpc.beta.example', await older(MAX_BLOCKS_APART + 1)],
    ])
    expect(await reader.pin(31337, [], signal)).toMatchObject({ ok: false, unchecked: { reason: 'endpoints-differ' } })
  })

  it('of which one gives another chain of blocks are not believed, whichever it is and however many say otherwise', async () => {
    const fork = await openNode()
    try {
      await fork.ask('anvil_setCoinbase', OTHER_PRODUCER)
      const honest = await latest()
      await fork.ask('anvil_mine', `0x${(BigInt(honest.number) + 1n).toString(16)}`)
      const theirs = newest(await blockAt(fork, BigInt(honest.number)))
      const liar = ['rpc.alpha.example', theirs] as const
      const others = [
        ['rpc.beta.example', {}],
        ['rpc.gamma.example', {}],
      ] as const
      for (const hosts of [
        [liar, others[0]],
        [others[0], liar],
        [...others, liar],
      ]) {
        const { reader } = await readerOf(hosts)
        const pinned = await reader.pin(31337, [], signal)
        expect(pinned).toMatchObject({ ok: false, unchecked: { reason: 'endpoints-differ' } })
        expect(!pinned.ok && pinned.unchecked.detail).toContain('alpha.example')
      }
    } finally {
      await fork.stop()
    }
  })

  it('of which one is ahead by a block that does not descend from the other’s are not believed', async () => {
    const fork = await openNode()
    try {
      await fork.ask('anvil_setCoinbase', OTHER_PRODUCER)
      const { number } = await latest()
      await fork.ask('anvil_mine', `0x${(BigInt(number) + 4n).toString(16)}`)
      for (const ahead of [1n, 3n]) {
        const { reader } = await readerOf([
          ['rpc.alpha.example', {}],
          ['rpc.beta.example', newest(await blockAt(fork, BigInt(number) + ahead))],
        ])
        const reason = 'endpoints-differ'
        expect(await reader.pin(31337, [], signal)).toMatchObject({ ok: false, unchecked: { reason } })
      }
    } finally {
      await fork.stop()
    }
  })
})

describe('what is no second voice leaves the header on the word of one', () => {
  const reported = { ok: true, view: { provenance: 'reported' } }

  it.each([
    ['another host of the same operator', 'eth.alpha.example', {}],
    ['an endpoint that breaks', 'rpc.beta.example', { fault: 'crash' }],
    [
      'an endpoint of another chain',
      'rpc.beta.example',
      { lie: ({ method }, r) => (method === 'eth_chainId' ? '0x5' : r) },
    ],
  ] satisfies readonly (readonly [string, string, Options])[])('%s', async (_, host, options) => {
    const { reader } = await readerOf([
      ['rpc.alpha.example', {}],
      [host, options],
    ])
    expect(await reader.pin(31337, [], signal)).toMatchObject(reported)
  })

  it('a block that does not hash', async () => {
    const forged = newest({ ...(await latest()), stateRoot: `0x${'11'.repeat(32)}` })
    const { reader } = await readerOf([
      ['rpc.alpha.example', {}],
      ['rpc.beta.example', forged],
    ])
    expect(await reader.pin(31337, [], signal)).toMatchObject(reported)
  })

  it('two addresses without a name', async () => {
    const { reader } = await readerOf([
      ['10.0.0.1', {}],
      ['192.168.1.7', {}],
    ])
    expect(await reader.pin(31337, [], signal)).toMatchObject(reported)
  })

  it('an endpoint that only hangs, for no longer than a moment', async () => {
    const { reader } = await readerOf([
      ['rpc.alpha.example', {}],
      ['rpc.beta.example', { fault: 'hang' }],
    ])
    expect(await reader.pin(31337, [], signal)).toMatchObject(reported)
  })

  it('an endpoint that stopped following the chain', async () => {
    await node.ask('evm_increaseTime', 5_000)
    await node.ask('evm_mine')
    const mainnet = ({ method }: { method: string }, result: unknown) => (method === 'eth_chainId' ? '0x1' : result)
    const { lie } = await older(1)
    const { reader } = await readerOf(
      [
        ['rpc.alpha.example', { lie: mainnet }],
        ['rpc.beta.example', { lie: (call, result) => mainnet(call, lie?.(call, result)) }],
      ],
      1,
      () => Math.floor(Date.now() / 1000) + 5_000,
    )
    expect(await reader.pin(1, [], signal)).toMatchObject(reported)
  })
})

it('the first endpoint may fail: the others are compared and read', async () => {
  const { reader } = await readerOf([
    ['rpc.alpha.example', { fault: 'crash' }],
    ['rpc.beta.example', {}],
    ['rpc.gamma.example', {}],
  ])
  const pinned = await reader.pin(31337, [], signal)
  expect(pinned).toMatchObject({ ok: true, view: { provenance: 'agreed', pinned: { host: 'rpc.beta.example' } } })
})
