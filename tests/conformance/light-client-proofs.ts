import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode_proof } from '@corpus-core/colibri-stateless'
import { z } from 'zod'
import { createColibriHeader } from '../../lib/adapters/headers/colibri-header.ts'
import type { LightClientJob, LightClientRunner } from '../../lib/adapters/headers/light-client-job.ts'
import type { KeptLightClient } from '../../lib/adapters/headers/light-client-store.ts'
import { runColibri } from '../../lib/adapters/headers/run-colibri.ts'
import { createNetwork } from '../../lib/adapters/network/create-network.ts'
import type { Hex } from '../../lib/core/facts/hex.ts'
import { runInThreadOf } from '../adapters/headers/light-client-thread.ts'
import type { ConformanceResult } from '../support/check-rows.ts'
import { COMMITTEE, flipped, openRecordedProof, proverOf } from '../support/recorded-proof.ts'
import { type Flip, openColibriInBrowser } from '../world/colibri-in-browser.ts'
import { plainsignFolder } from '../world/plainsign.ts'
import { serve } from '../world/serve.ts'

const signedSchema = z.object({
  proof: z.object({
    state_proof: z.object({
      header_proof: z.object({ sync_committee_bits: z.string().regex(/^0x[0-9a-f]{128}$/) }),
    }),
  }),
})
const checkpointSchema = z.object({ data: z.object({ finalized: z.object({ root: z.string() }) }) })

const NAMES = ['precompile_identity', 'simulate_weth'] as const
const KEY_BYTES = 96
const never = new AbortController().signal
const runInThread = runInThreadOf({ client: 'colibri' })

/** Real proofs of mainnet: each verifies with the network refused, and with any byte flipped none does. */
export async function run(dataDir: string): Promise<ConformanceResult> {
  const failed: string[] = []
  let passed = 0
  const expect = (holds: boolean, what: string) => {
    if (holds) passed += 1
    else failed.push(what)
  }
  const refused = refuseNetwork()
  let flips = 0
  let unsigned = 0
  let empty = 0
  const folder = join(dataDir, 'light_client_proofs', 'colibri')
  for (const name of NAMES) {
    const { job, proof, holds, hollow } = openRecordedProof(folder, name)
    const verifies = async (each: LightClientJob, bytes: Uint8Array, runner: LightClientRunner = runColibri) => {
      const reply = await runner(each, proverOf(bytes), never)
      return reply.ok && holds(reply.result)
    }
    expect(await verifies(job, proof, runInThread), `${name} does not verify in a thread of its own`)

    // The library remembers a header whose signature it verified: all that could break the signature comes first.
    const committee = job.memory.get(COMMITTEE) ?? new Uint8Array()
    const signers = await signersOf(proof)
    for (let key = 0; key < committee.length / KEY_BYTES; key += 1) {
      if (!signers(key)) {
        unsigned += 1
        continue
      }
      // One byte of each key, at another place in each.
      const forged = flipped(committee, key * KEY_BYTES + (key % KEY_BYTES))
      flips += 1
      const memory = new Map(job.memory).set(COMMITTEE, forged)
      if (await verifies({ ...job, memory }, proof)) failed.push(`${name}: a flipped key ${key} was accepted`)
    }
    // From the end, where the signature stands.
    for (const at of [...proof.keys()].reverse()) {
      if (hollow.includes(at)) continue
      flips += 1
      if (await verifies(job, flipped(proof, at)))
        failed.push(`${name}: a flipped byte ${at} of the proof was accepted`)
    }
    expect(await verifies(job, proof), `${name} does not verify after all that did not`)
    for (const at of hollow) {
      const reply = await runColibri(job, proverOf(flipped(proof, at)))
      expect(!reply.ok || holds(reply.result), `${name}: byte ${at} changes the result`)
    }
    empty += hollow.length
  }
  expect(refused.count() === 0, 'the light client reached for the network')
  refused.restore()
  for (const [what, holds] of await fromCheckpoint(folder)) expect(holds, what)
  const notes = [
    `in Node: ${flips} flips refused: every byte of both proofs that says something, one byte of each key that signed`,
    `${empty} bytes say nothing of the chain (the format's version, whether code is at hand): flipped, they change nothing`,
    `${unsigned} keys did not sign: a byte of theirs says nothing and was left out`,
  ]
  if (!existsSync(plainsignFolder.chrome)) {
    return { passed, failed, notes: [...notes, 'not run in the browser: the extension is not built (npm run build)'] }
  }
  const inBrowser = await inExtension(folder)
  for (const [what, holds] of inBrowser.checks) expect(holds, what)
  return { passed, failed, notes: [...notes, inBrowser.note] }
}

/** The same in the built extension: its own worker, on its own page, with a proxy that sees whatever would leave. */
async function inExtension(folder: string) {
  const browser = await openColibriInBrowser()
  const checks: (readonly [string, boolean])[] = []
  let flips = 0
  try {
    for (const name of NAMES) {
      const recorded = openRecordedProof(folder, name)
      const keys = recorded.job.memory.get(COMMITTEE)?.length ?? 0
      const signers = await signersOf(recorded.proof)
      const turned: Flip[] = [
        ...Array.from({ length: keys / KEY_BYTES }, (_, key) => key)
          .filter(signers)
          .map((key) => ({ of: 'committee' as const, at: key * KEY_BYTES + (key % KEY_BYTES) })),
        ...[...recorded.proof.keys()]
          .reverse()
          .filter((at) => !recorded.hollow.includes(at))
          .map((at) => ({ of: 'proof' as const, at })),
      ]
      const replies = await browser.replies(recorded, turned, false)
      flips += replies.length
      for (const [place, reply] of replies.entries()) {
        if (!reply.ok || !recorded.holds(reply.result)) continue
        const { of, at } = turned[place] ?? { of: 'nothing', at: 0 }
        checks.push([`${name}: in the browser a flipped byte ${at} of the ${of} was accepted`, false])
      }
      const [whole] = await browser.replies(recorded, [null], true)
      checks.push([`${name} does not verify in the browser`, whole?.ok === true && recorded.holds(whole.result)])
    }
    checks.push(['a request left the browser', browser.left.length === 0])
    checks.push([
      'the browser read what is not the extension’s',
      browser.read.every((url) => url.startsWith(browser.root)),
    ])
  } finally {
    await browser.close()
  }
  return { checks, note: `in the built extension’s own worker: both verify, ${flips} flips refused, nothing left` }
}

/** The adapter over a local server, from a checkpoint; the recorded call stands in for a block, of which there is none. */
async function fromCheckpoint(folder: string): Promise<readonly (readonly [string, boolean])[]> {
  const [name] = NAMES
  const { job, proof, holds } = openRecordedProof(folder, name)
  const read = (file: string) => readFileSync(join(folder, name, file))
  const bootstrap = read(
    'eth_v1_beacon_light_client_bootstrap_0x994cb789313ae5c5aceab6854d2ee32d8d0883a138e82d018e1a1dc59c22b.ssz',
  )
  const { root } = checkpointSchema.parse(
    JSON.parse(read('eth_v1_beacon_states_head_finality_checkpoints.json').toString()),
  ).data.finalized
  const asked: string[] = []
  const { url, stop } = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end(request.method === 'POST' ? proof : bootstrap)
  })
  const block = { number: '0x1', hash: `0x${'11'.repeat(32)}`, timestamp: '0x1' }
  const standIn: LightClientRunner = async (_, ask, signal) => {
    const reply = await runInThread({ ..._, method: job.method, params: job.params }, ask, signal)
    return reply.ok && holds(reply.result) ? { ...reply, result: block } : reply
  }
  const verify = async (checkpoint: string, kept: Map<string, KeptLightClient>, runner: LightClientRunner) => {
    const source = createColibriHeader({
      network: createNetwork({ log: () => {} }),
      lightClients: [
        { chainId: 1, prover: url, consensus: url, checkpoint: checkpoint as Hex, checkpointSetAtMs: Date.now() },
      ],
      store: { read: async (key) => kept.get(key) ?? null, write: async (key, each) => void kept.set(key, each) },
      run: runner,
    })
    return (await source.newest(1, never))?.ok === true
  }
  const kept = new Map<string, KeptLightClient>()
  try {
    const first = await verify(root, kept, standIn)
    const askedFirst = asked.splice(0)
    const again = await verify(root, kept, standIn)
    return [
      ['a proof does not verify from the checkpoint', first && askedFirst.some((each) => each.includes(root))],
      ['what was verified is not gone on from', again && asked.join() === 'POST /'],
      ['another checkpoint was gone on from', !(await verify(`0x${'22'.repeat(32)}`, new Map(), standIn))],
      ['the proof of a call was taken for that of a block', !(await verify(root, kept, runInThread))],
    ]
  } finally {
    await stop()
  }
}

async function signersOf(proof: Uint8Array): Promise<(key: number) => boolean> {
  const decoded: unknown = await decode_proof(proof)
  const bits = Buffer.from(
    signedSchema.parse(decoded).proof.state_proof.header_proof.sync_committee_bits.slice(2),
    'hex',
  )
  return (key) => (((bits[key >> 3] ?? 0) >> (key & 7)) & 1) === 1
}

function refuseNetwork() {
  const own = globalThis.fetch
  let calls = 0
  globalThis.fetch = () => {
    calls += 1
    throw new Error('no network')
  }
  return {
    count: () => calls,
    restore: () => {
      globalThis.fetch = own
    },
  }
}
