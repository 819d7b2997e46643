import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { type Manner, openEndpoints } from './open-endpoints.ts'
import { type Node, openNode } from './open-node.ts'
import { reviewThrough } from './review-through.ts'

let node: Node
beforeAll(async () => {
  node = await openNode()
})
afterAll(() => node.stop())

async function review(manners: readonly Manner[], settings: Parameters<typeof openEndpoints>[2] = {}) {
  const endpoints = await openEndpoints(node.url, manners, settings)
  const { review } = await reviewThrough(endpoints.reader(), node, settings.chainId)
  return { review, hosts: endpoints.hosts }
}

const onProofs: Pick<Manner, 'when'> = { when: (methods) => methods.includes('eth_getProof') }
type Block = { [field: string]: unknown }

/** Answers one method otherwise than the node does. */
const about = (method: string, change: (result: Block) => unknown): Manner => ({
  lie: (call, result) => (call.method === method ? change(structuredClone(result)) : result),
})
const refusing = (method: string, code: number, message: string): Manner => ({
  refuse: (call) => (call.method === method ? { code, message } : undefined),
})
const flipLast = (hex: unknown) => `${String(hex).slice(0, -1)}${String(hex).endsWith('0') ? '1' : '0'}`

const BAD: readonly (readonly [string, Manner, string])[] = [
  ['lies in a proof', about('eth_getProof', (proof) => ({ ...proof, balance: '0xffffffffffff' })), 'endpoint-lied'],
  [
    'proves another account than was asked for',
    about('eth_getProof', (proof) => ({ ...proof, address: `0x${'77'.repeat(20)}` })),
    'endpoint-lied',
  ],
  [
    'gives code that does not hash',
    about('eth_getCode', (code) => (String(code) === '0x' ? code : flipLast(code))),
    'endpoint-lied',
  ],
  [
    'gives a header that does not hash',
    about('eth_getBlockByNumber', (block) => ({ ...block, stateRoot: flipLast(block.stateRoot) })),
    'endpoint-lied',
  ],
  [
    'gives a header as another fork would write it',
    about('eth_getBlockByNumber', ({ requestsHash: _, parentBeaconBlockRoot: __, ...block }) => block),
    'endpoint-lied',
  ],
  [
    'gives a header with a gap between its forks',
    about('eth_getBlockByNumber', ({ withdrawalsRoot: _, ...block }) => block),
    'endpoint-failed',
  ],
  ['answers for another chain', about('eth_chainId', () => '0x5'), 'wrong-chain'],
  ['stalls from the start', { fault: 'stall' }, 'endpoint-failed'],
  ['stalls midway', { fault: 'stall', ...onProofs }, 'endpoint-failed'],
  ['truncates', { fault: 'truncate', ...onProofs }, 'endpoint-failed'],
  ['never ends', { fault: 'flood', ...onProofs }, 'endpoint-failed'],
  ['dies midway', { fault: 'crash', ...onProofs }, 'endpoint-failed'],
  ['hangs midway', { fault: 'hang', ...onProofs }, 'endpoint-failed'],
  ['answers a page for people', { fault: 'html', ...onProofs }, 'endpoint-failed'],
  ['is asked too much', refusing('eth_getProof', -32005, 'rate limit exceeded'), 'endpoint-failed'],
  ['lost the state', refusing('eth_getProof', -32000, 'missing trie node'), 'endpoint-failed'],
  ['nests its answer without end', { fault: 'nest', ...onProofs }, 'endpoint-failed'],
]

describe.each(BAD)('an endpoint that %s', (_, manner, reason) => {
  it('leaves the request unchecked, and nothing is guessed', async () => {
    const { review: made, hosts } = await review([manner])
    expect(made).toMatchObject({ verdict: 'caution', complete: false, execution: null, effects: null, simulation: [] })
    expect(made.unchecked).toMatchObject([{ stage: 'simulation', reason }])
    expect(made.unchecked[0]?.detail).toContain(hosts[0])
  })

  it('does not matter where another one is set, which is then shown', async () => {
    const { review: made, hosts } = await review([manner, {}])
    expect(made).toMatchObject({ complete: true, execution: { status: 'success' } })
    expect(made.hosts.map(({ host }) => host)).toEqual(hosts)
    const header = made.facts.find(({ kind }) => kind === 'header')
    expect(JSON.stringify(header?.value)).toContain(`${hosts[0]} `)
  })
})

describe('an endpoint that gives an old block, with the proofs that belong to it', () => {
  it('leaves the request unchecked as stale, unless another one is up to date', async () => {
    const latest = () => node.ask<{ timestamp: Hex }>('eth_getBlockByNumber', 'latest', false)
    const old = await latest()
    const later = Number(old.timestamp) + 690
    await node.ask('evm_setNextBlockTimestamp', later)
    await node.ask('evm_mine')
    const mainnet = ({ method }: { method: string }, result: unknown) => (method === 'eth_chainId' ? '0x1' : result)
    const stale: Manner = {
      lie: (call, result) => (call.method === 'eth_getBlockByNumber' ? old : mainnet(call, result)),
    }
    const settings = { chainId: 1, ownNode: false, now: () => later + 10 }
    const { review: alone } = await review([stale], settings)
    expect(alone).toMatchObject({ verdict: 'caution', complete: false, execution: null })
    expect(alone.unchecked).toMatchObject([{ reason: 'stale' }])
    const { review: both, hosts } = await review([stale, { lie: mainnet }], settings)
    expect(both).toMatchObject({ complete: true, execution: { status: 'success' } })
    expect(both.facts.find(({ kind }) => kind === 'header')?.value).toMatchObject({ host: hosts[1] })
  })
})
