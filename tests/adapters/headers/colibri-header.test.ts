import { gnosis, mainnet, sepolia } from 'viem/chains'
import { afterEach, describe, expect, it } from 'vitest'
import { createColibriHeader } from '../../../lib/adapters/headers/colibri-header.ts'
import type { LightClientJob, LightClientRunner } from '../../../lib/adapters/headers/light-client-job.ts'
import type { KeptLightClient } from '../../../lib/adapters/headers/light-client-store.ts'
import { createNetwork, type NetworkEntry } from '../../../lib/adapters/network/create-network.ts'
import {
  CHECKPOINT_LIMIT_MS,
  isLightClient,
  SYNC_COMMITTEE_CHAINS,
  type SyncCommitteeClient,
} from '../../../lib/core/facts/light-client.ts'
import { type Served, serve } from '../../world/serve.ts'

const signal = new AbortController().signal
const NOW_MS = 1_800_000_000_000
const checkpoint = `0x${'ab'.repeat(32)}` as const
const hash = `0x${'11'.repeat(32)}` as const
const block = { hash, number: '0x10', timestamp: `0x${(NOW_MS / 1000).toString(16)}` }
const client: SyncCommitteeClient = {
  chainId: 1,
  prover: 'https://prover.example/',
  consensus: 'https://beacon.example/api',
  checkpoint,
  checkpointSetAtMs: NOW_MS,
}

const open: Served[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.stop()))
})

function sourceOf(
  run: LightClientRunner,
  { set = client, now = NOW_MS, kept = new Map<string, KeptLightClient>() } = {},
) {
  const log: NetworkEntry[] = []
  const source = createColibriHeader({
    network: createNetwork({ log: (entry) => log.push(entry) }),
    lightClients: [set],
    store: { read: async (key) => kept.get(key) ?? null, write: async (key, each) => void kept.set(key, each) },
    run,
    now: () => now,
  })
  return { newest: (chainId = 1) => source.newest(chainId, signal), kept, log }
}

const gives =
  (result: unknown, memory = new Map([['sync_1_7', new Uint8Array(3)]])): LightClientRunner =>
  async () => ({ ok: true, result, memory })

describe('the light client', () => {
  it('serves mainnet, Sepolia and Gnosis', () => {
    expect([...SYNC_COMMITTEE_CHAINS].sort()).toEqual([mainnet.id, sepolia.id, gnosis.id].sort())
  })

  it('is not used for a chain that it is not set up for', () => {
    expect(sourceOf(gives(block)).newest(100)).toBeNull()
  })

  it('gives the hash of the block that it verified, and goes on from there', async () => {
    const jobs: LightClientJob[] = []
    const run: LightClientRunner = (job, ask, limit) => {
      jobs.push(job)
      return gives(block)(job, ask, limit)
    }
    const { newest } = sourceOf(run)
    expect(await newest()).toEqual({
      ok: true,
      hash,
      number: 16n,
      timestampMs: NOW_MS,
      signedBy: 'sync-committee',
      host: 'prover.example',
    })
    await newest()
    expect(jobs.map(({ memory }) => memory.size)).toEqual([0, 1])
    expect(jobs[0]).toMatchObject({ chainId: 1, method: 'eth_getBlockByNumber', checkpoint })
  })

  it('begins anew from another checkpoint', async () => {
    const kept = new Map<string, KeptLightClient>()
    await sourceOf(gives(block), { kept }).newest()
    const sizes: number[] = []
    const run: LightClientRunner = async (job) => {
      sizes.push(job.memory.size)
      return { ok: false, detail: 'stopped' }
    }
    await sourceOf(run, { kept, set: { ...client, checkpoint: `0x${'cd'.repeat(32)}` } }).newest()
    expect(sizes).toEqual([0])
  })

  it.each([
    ['what is no block', gives(null)],
    ['a block without a hash', gives({ ...block, hash: undefined })],
    ['a block without a number', gives({ ...block, number: 'latest' })],
    ['a refusal', async () => ({ ok: false as const, detail: 'invalid signature' })],
    ['a breakdown', () => Promise.reject(new Error('broke'))],
  ])('says in words that nothing was proved: %s', async (_, run) => {
    const answer = await sourceOf(run).newest()
    expect(answer).toMatchObject({ ok: false, detail: expect.stringContaining('the light client proved no block') })
  })

  it('does not go on from a checkpoint that is too old, unless it proved a newer block since', async () => {
    const run = gives(block)
    const late = NOW_MS + CHECKPOINT_LIMIT_MS + 1
    expect(await sourceOf(run, { now: late - 1 }).newest()).toMatchObject({ ok: true })
    expect(await sourceOf(run, { now: late }).newest()).toMatchObject({
      ok: false,
      detail: expect.stringContaining('set a new one'),
    })
    const proved = (provedAtMs: number) => new Map([[`1:${checkpoint}`, { memory: new Map(), provedAtMs }]])
    expect(await sourceOf(run, { now: late, kept: proved(NOW_MS + 60_000) }).newest()).toMatchObject({ ok: true })
    expect(await sourceOf(run, { now: late, kept: proved(NOW_MS - 60_000) }).newest()).toMatchObject({ ok: false })
  })

  it('is not kept young by an old block that is proved again', async () => {
    const { newest, kept } = sourceOf(gives({ ...block, timestamp: '0x1' }))
    await newest()
    expect([...kept.values()].map(({ provedAtMs }) => provedAtMs)).toEqual([1_000])
  })

  it('keeps no more than a bounded memory', async () => {
    const { newest, kept } = sourceOf(gives(block, new Map([['x', new Uint8Array(5 << 20)]])))
    expect(await newest()).toMatchObject({ ok: true })
    expect(kept.size).toBe(0)
  })

  it('asks only the hosts that the user set, through the door', async () => {
    const asked: string[] = []
    const served = await serve((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      response.end(new Uint8Array([0, 255, 128]))
    })
    open.push(served)
    const got: Uint8Array[] = []
    const run: LightClientRunner = async (job, ask, limit) => {
      got.push(await ask({ of: 'prover', path: '', body: { method: 'x' } }))
      got.push(await ask({ of: 'consensus', path: 'eth/v1/y', body: null }))
      return gives(block)(job, ask, limit)
    }
    const set = { ...client, prover: served.url, consensus: `${served.url}/api/` }
    const { newest, log } = sourceOf(run, { set })
    expect(await newest()).toMatchObject({ ok: true })
    expect(asked).toEqual(['POST /', 'GET /api/eth/v1/y'])
    expect(got).toEqual([new Uint8Array([0, 255, 128]), new Uint8Array([0, 255, 128])])
    expect(log.map(({ host }) => host)).toEqual([new URL(served.url).host, new URL(served.url).host])
  })
})

it('a light client is set up only with hosts and a checkpoint that can be ones', () => {
  expect(isLightClient(client)).toBe(true)
  for (const wrong of [
    { chainId: 10 },
    { prover: 'ftp://x' },
    { consensus: 'https://user:word@x' },
    { checkpoint: '0x12' },
    { checkpointSetAtMs: 'now' },
  ]) {
    expect(isLightClient({ ...client, ...wrong })).toBe(false)
  }
})
