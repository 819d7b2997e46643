import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_BLOCKS_BEHIND } from '../../../lib/adapters/chain/choose-header.ts'
import { createProvedChainReader } from '../../../lib/adapters/chain/proved-chain-reader.ts'
import type { ProvedHash } from '../../../lib/adapters/headers/header-source.ts'
import { createNetwork } from '../../../lib/adapters/network/create-network.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { HeaderSigner } from '../../../lib/core/facts/light-client.ts'
import { startLyingProxy } from '../chain/lying-proxy.ts'
import { type Node, openNode } from '../chain/open-node.ts'

let node: Node
beforeAll(async () => {
  node = await openNode()
  await node.ask('anvil_mine', '0x50')
})
afterAll(() => node.stop())

const signal = new AbortController().signal
const block = (number: Hex | 'latest') =>
  node.ask<{ number: Hex; hash: Hex; timestamp: Hex }>('eth_getBlockByNumber', number, false)

async function back(blocks: number) {
  const { number } = await block('latest')
  return block(`0x${(BigInt(number) - BigInt(blocks)).toString(16)}`)
}

function provedBlock(hash: Hex, signedBy: HeaderSigner = 'sync-committee'): ProvedHash {
  return { ok: true, hash, number: 1n, timestampMs: 0, signedBy, host: 'prover.example' }
}

function pin(proved: ProvedHash | null, url = node.url, chainId = 31337, now?: () => number) {
  return createProvedChainReader({
    network: createNetwork({ log: () => {} }),
    endpoints: [{ chainId, url, ownNode: false }],
    headers: { newest: () => (proved === null ? null : Promise.resolve(proved)) },
    ...(now ? { now } : {}),
  }).pin(chainId, [], signal)
}

describe('a block that a light client verified', () => {
  it.each([0, 1, MAX_BLOCKS_BEHIND])('is stood on, %d blocks behind the newest', async (blocks) => {
    const { hash } = await back(blocks)
    expect(await pin(provedBlock(hash))).toMatchObject({ ok: true, view: { provenance: 'proved', pinned: { hash } } })
  })

  it.each(['sync-committee', 'sequencer'] as const)('is told with who signed it: %s', async (signedBy) => {
    expect(await pin(provedBlock((await back(1)).hash, signedBy))).toMatchObject({ view: { pinned: { signedBy } } })
  })

  it('has its state read and proved', async () => {
    const pinned = await pin(provedBlock((await back(2)).hash))
    if (!pinned.ok) throw new Error('not pinned')
    expect(await pinned.view.read([{ kind: 'account', address: node.account }], signal)).toMatchObject({ ok: true })
  })

  it('is not stood on where the endpoint’s proofs would not reach it', async () => {
    const { hash } = await back(MAX_BLOCKS_BEHIND + 1)
    expect(await pin(provedBlock(hash))).toMatchObject({
      ok: true,
      view: { provenance: 'reported', pinned: { unproved: expect.stringContaining('blocks behind') } },
    })
  })

  it('is not stood on where the endpoint does not have it, or gives another for it', async () => {
    const unknown = `0x${'33'.repeat(32)}` as const
    const other = await block('0x1')
    const proxy = await startLyingProxy(node.url, {
      lie: ({ method }, result) => (method === 'eth_getBlockByHash' ? { ...other, hash: unknown } : result),
    })
    try {
      for (const url of [node.url, proxy.url]) {
        expect(await pin(provedBlock(unknown), url)).toMatchObject({
          ok: true,
          view: { provenance: 'reported', pinned: { unproved: expect.stringContaining('did not give') } },
        })
      }
    } finally {
      await proxy.stop()
    }
  })

  it('is not stood on where it is old', async () => {
    const { hash } = await back(1)
    await node.ask('evm_increaseTime', 5_000)
    await node.ask('evm_mine')
    const { timestamp } = await block('latest')
    const proxy = await startLyingProxy(node.url, {
      lie: ({ method }, result) => (method === 'eth_chainId' ? '0x1' : result),
    })
    try {
      expect(await pin(provedBlock(hash), proxy.url, 1, () => Number(timestamp))).toMatchObject({
        ok: true,
        view: { provenance: 'reported', pinned: { unproved: expect.stringContaining('seconds old') } },
      })
    } finally {
      await proxy.stop()
    }
  })
})

it('a light client that proves nothing leaves the header on one word, and says why', async () => {
  expect(await pin({ ok: false, detail: 'no proof today' })).toMatchObject({
    ok: true,
    view: { provenance: 'reported', pinned: { unproved: 'no proof today' } },
  })
  const without = await pin(null)
  for (const absent of ['unproved', 'signedBy']) {
    expect(without.ok && without.view.pinned).not.toHaveProperty(absent)
  }
})
