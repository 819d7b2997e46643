import type { Worker as Thread } from 'node:worker_threads'
import type { Hex } from 'viem'
import { base, baseSepolia, optimism, unichain, worldchain, zora } from 'viem/chains'
import { afterEach, describe, expect, it } from 'vitest'
import { createHeliosHeader } from '../../../lib/adapters/headers/helios-header.ts'
import type { LightClientRunner } from '../../../lib/adapters/headers/light-client-job.ts'
import { createNetwork, type NetworkEntry } from '../../../lib/adapters/network/create-network.ts'
import { SEQUENCER_CHAINS } from '../../../lib/core/facts/light-client.ts'
import { type Served, serve } from '../../world/serve.ts'
import { runInThreadOf } from './light-client-thread.ts'
import { payloadOf, SIGNER, signedBlock } from './sequencer-block.ts'

const HASH = `0x${'11'.repeat(32)}` as const
const never = new AbortController().signal
const open: Served[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.stop()))
})

const asOursSigns = runInThreadOf({ client: 'helios', signer: SIGNER })
const asItIs = runInThreadOf({ client: 'helios' })
const payload = (atMs = Date.now()) => payloadOf({ number: 29_000_000, hash: HASH, atMs })

/** A light client of the chain, given `answer` by a host of this machine. */
async function sourceOf(answer: string | null, run: LightClientRunner, chainId: number = base.id) {
  const asked: string[] = []
  const log: NetworkEntry[] = []
  const served = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    // Null: it says nothing, for ever.
    if (answer !== null) response.end(answer)
  })
  open.push(served)
  const source = createHeliosHeader({
    network: createNetwork({ log: (entry) => log.push(entry) }),
    lightClients: [{ chainId, consensus: `${served.url}/signed/` }],
    run,
    timeLimitMs: 60_000,
  })
  return {
    newest: (signal = never) => source.newest(chainId, signal),
    source,
    asked,
    log,
    host: new URL(served.url).host,
  }
}

describe('a block of a network with a sequencer', () => {
  it('is proved where the sequencer signed it, and it is said who signed', async () => {
    const atMs = Math.floor(Date.now() / 1000) * 1000
    const { newest, asked, host } = await sourceOf(await signedBlock(payload(atMs), base.id), asOursSigns)
    expect(await newest()).toEqual({
      ok: true,
      hash: HASH,
      number: 29_000_000n,
      timestampMs: atMs,
      signedBy: 'sequencer',
      host,
    })
    expect(asked).toEqual(['GET /signed/latest'])
  })

  it.each<readonly [string, () => Promise<string>, LightClientRunner]>([
    ['that another key signed', () => signedBlock(payload(), base.id, `0x${'08'.repeat(32)}`), asOursSigns],
    ['that was signed for another network', () => signedBlock(payload(), optimism.id), asOursSigns],
    ['of which one digit was changed', async () => flip(await signedBlock(payload(), base.id)), asOursSigns],
    ['without a signature', async () => JSON.stringify({ data: payload() }), asOursSigns],
    ['that is none', async () => 'hello', asOursSigns],
    ['that our test key signed, to the library as it is', () => signedBlock(payload(), base.id), asItIs],
  ])('is not believed: one %s', async (_, answer, run) => {
    const { newest, asked } = await sourceOf(await answer(), run)
    expect(await newest()).toEqual({
      ok: false,
      detail: expect.stringContaining('no block that the network’s sequencer signed'),
    })
    expect(asked).toEqual(['GET /signed/latest'])
  })

  it('is not believed where it is old, though it is signed', async () => {
    const { newest } = await sourceOf(await signedBlock(payload(Date.now() - 600_000), base.id), asOursSigns)
    expect(await newest()).toMatchObject({ ok: false })
  })

  it('is not waited for longer than its time where the host stalls, and its thread is ended', async () => {
    const threads: Thread[] = []
    const { newest } = await sourceOf(null, runInThreadOf({ client: 'helios' }, threads))
    const exits = new Promise((resolve) => setTimeout(() => resolve(threads[0]), 0)).then(
      (thread) => new Promise((resolve) => (thread as Thread).once('exit', resolve)),
    )
    expect(await newest(AbortSignal.timeout(1_500))).toMatchObject({
      ok: false,
      detail: expect.stringContaining('too long'),
    })
    await exits
  })

  it('is not there where the host is down, and it is said at once', async () => {
    const { newest, host } = await sourceOf('', asItIs)
    await Promise.all(open.splice(0).map((served) => served.stop()))
    expect(await newest()).toMatchObject({ ok: false, detail: expect.stringContaining(host) })
  })
})

it.each(SEQUENCER_CHAINS)(
  'no host of the library’s own is asked for chain %d: only the one that the user set, once',
  async (chainId) => {
    const { newest, asked, log, host } = await sourceOf('{}', asItIs, chainId)
    expect(await newest()).toMatchObject({ ok: false })
    expect(asked).toEqual(['GET /signed/latest'])
    expect(log.map((entry) => [entry.host, entry.method])).toEqual([[host, 'signed block']])
  },
)

it('nothing is asked where no source of signed blocks is set up', async () => {
  const { source, asked } = await sourceOf('{}', asItIs)
  expect(source.newest(optimism.id, never)).toBeNull()
  expect(
    createHeliosHeader({ network: createNetwork({ log: () => {} }), lightClients: [], run: asItIs }).newest(
      base.id,
      never,
    ),
  ).toBeNull()
  expect(asked).toEqual([])
})

it('serves the networks that Helios knows the sequencers of', () => {
  const known = [optimism, base, baseSepolia, worldchain, zora, unichain].map(({ id }) => id)
  expect([...SEQUENCER_CHAINS].sort()).toEqual(known.sort())
})

function flip(block: string): string {
  const { data, signature } = JSON.parse(block) as { data: Hex; signature: object }
  return JSON.stringify({ data: `${data.slice(0, 200)}${data[200] === '0' ? '1' : '0'}${data.slice(201)}`, signature })
}
