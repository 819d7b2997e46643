import { parentPort, type Worker as Thread, workerData } from 'node:worker_threads'
import type { LightClientRunner } from '../../../lib/adapters/headers/light-client-job.ts'
import { runInThread } from '../../../scripts/inspect/run-in-thread.ts'
import { serveInThread } from '../../../scripts/inspect/serve-in-thread.ts'
import { withSigner } from './sequencer-block.ts'

interface Started {
  readonly client: 'colibri' | 'helios'
  /** Whose signature counts in place of the sequencer's of Base; an address. */
  readonly signer?: string
}

/** Runs each job in a thread that can read what lies in a library, and nothing else. */
export function runInThreadOf(started: Started, threads: Thread[] = []): LightClientRunner {
  return runInThread(new URL(import.meta.url), started, (thread) => threads.push(thread))
}

if (parentPort !== null) {
  const { client, signer }: Started = workerData
  const read = globalThis.fetch
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : `${input}`
    if (!url.startsWith('data:')) throw new Error('no network')
    const inside = await read(url)
    if (signer === undefined) return inside
    const wasm = withSigner(new Uint8Array(await inside.arrayBuffer()), signer)
    return new Response(wasm, { headers: { 'content-type': 'application/wasm' } })
  }
  await serveInThread(parentPort, client)
}
