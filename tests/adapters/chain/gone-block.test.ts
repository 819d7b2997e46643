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

const signal = new AbortController().signal
const isProof = ({ method }: { method: string }) => method === 'eth_getProof'

/** Refuses proofs in these words as long as `still` says so. */
const refusing = (message: string, still: () => boolean, code = -32000): Manner => ({
  refuse: (call) => (isProof(call) && still() ? { code, message } : undefined),
})

async function open(...manners: Manner[]) {
  const endpoints = await openEndpoints(node.url, manners)
  return endpoints
}

const review = (endpoints: Awaited<ReturnType<typeof open>>) => reviewThrough(endpoints.reader(), node)

describe('a block whose state can’t be had any more', () => {
  it.each([
    [-32000, 'missing trie node 8b1604e0 (path )'],
    [-32602, 'distance to target block exceeds maximum proof window'],
    [-32000, 'header for hash not found'],
  ])('is given up for the newest one, and all is read anew: %d %s', async (code, message) => {
    let refusals = 2
    const { review: made, pins } = await review(await open(refusing(message, () => refusals-- > 0, code)))
    expect(made).toMatchObject({ complete: true, execution: { status: 'success' } })
    expect(pins).toBe(2)
  })

  it('is given up twice, then left unchecked with what the endpoint said', async () => {
    const { review: made, pins } = await review(await open(refusing('missing trie node', () => true)))
    expect(made.unchecked).toMatchObject([{ stage: 'simulation', reason: 'endpoint-failed' }])
    expect(made.unchecked[0]?.detail).toContain('missing trie node')
    expect([made.verdict, made.execution, pins]).toEqual(['caution', null, 3])
  })

  it('is no reason to begin anew where another endpoint still has it', async () => {
    const { review: made, pins } = await review(
      await open(
        refusing('missing trie node', () => true),
        {},
      ),
    )
    expect([made.complete, pins]).toEqual([true, 1])
  })

  const byNumberOnly: Manner = {
    refuse: ({ params }) =>
      JSON.stringify(params).includes('blockHash') ? { code: -32602, message: 'invalid argument' } : undefined,
  }
  it.each([
    ['replaced by another at the same height is read at that one', byNumberOnly],
    ['that is no longer a part of the chain is given up for the one in its place', {}],
  ])('%s', async (_, manner) => {
    const snapshot = await node.ask('evm_snapshot')
    await node.ask('evm_mine')
    let replaced = false
    const endpoints = await open({
      ...manner,
      async before(methods) {
        if (replaced || !methods.includes('eth_getProof')) return
        replaced = true
        await node.ask('evm_revert', snapshot)
        await node.send({ from: node.account, to: node.friend, value: '0x1' })
      },
    })
    const { review: made, pins } = await review(endpoints)
    expect([made.complete, pins, replaced]).toEqual([true, 2, true])
    const { hash } = await node.ask<{ hash: Hex }>('eth_getBlockByNumber', 'latest', false)
    expect(made.facts.find(({ kind }) => kind === 'header')?.value).toMatchObject({ hash })
  })

  it('that a light client proved, but the endpoint does not reach back to, is not tried again', async () => {
    await node.ask('anvil_mine', '0x5')
    const tip = BigInt(await node.ask<Hex>('eth_blockNumber'))
    const at = (back: bigint) =>
      node.ask<{ hash: Hex }>('eth_getBlockByNumber', `0x${(tip - back).toString(16)}`, false)
    const { hash } = await at(3n)
    const latest = (await at(0n)).hash
    const endpoints = await open({
      refuse: (call) =>
        isProof(call) && !JSON.stringify(call.params).includes(latest)
          ? { code: -32602, message: 'distance to target block exceeds maximum proof window' }
          : undefined,
    })
    const reader = endpoints.reader({
      newest: async () => ({
        ...{
          ok: true,
          hash,
          number: tip - 3n,
          timestampMs: Date.now(),
          signedBy: 'sync-committee',
          host: 'prover.example',
        },
      }),
    })
    const needs = [{ kind: 'account', address: node.account } as const]
    const first = await reader.pin(31337, [], signal)
    expect(first).toMatchObject({ ok: true, view: { provenance: 'proved', pinned: { hash } } })
    expect(first.ok && (await first.view.read(needs, signal))).toMatchObject({ ok: false, blockGone: true })
    const second = await reader.pin(31337, [], signal)
    expect(second).toMatchObject({ ok: true, view: { provenance: 'reported', pinned: { hash: latest } } })
    if (!second.ok) return
    expect(await second.view.read(needs, signal)).toMatchObject({ ok: true })
    expect(second.view.pinned?.unproved).toContain('3 blocks behind')
    expect(second.view.pinned?.limits?.join()).toContain('proves no state more than 2 blocks back')
  })
})
