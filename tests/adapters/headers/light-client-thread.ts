import { parentPort, Worker as Thread, workerData } from 'node:worker_threads'
import { createLightClientInWorker } from '../../../lib/adapters/headers/light-client-in-worker.ts'
import type {
  FromLightClient,
  LightClientRunner,
  ToLightClient,
} from '../../../lib/adapters/headers/light-client-job.ts'
import { withSigner } from './sequencer-block.ts'

interface Started {
  readonly client: 'colibri' | 'helios'
  /** Whose signature counts in place of the sequencer's of Base; an address. */
  readonly signer?: string
}

/** Runs each job in a thread of Node that has no way to the network, as the extension does in a worker. */
export function runInThreadOf(started: Started, threads: Thread[] = []): LightClientRunner {
  return createLightClientInWorker(() => {
    const thread = new Thread(new URL(import.meta.url), { workerData: started })
    threads.push(thread)
    const events = new EventTarget()
    thread.on('message', (data: FromLightClient) => events.dispatchEvent(new MessageEvent('message', { data })))
    thread.on('error', () => events.dispatchEvent(new Event('error')))
    return Object.assign(events, {
      postMessage: (message: ToLightClient) => thread.postMessage(message),
      terminate: () => void thread.terminate(),
    }) as unknown as Worker
  })
}

if (parentPort !== null) {
  const port = parentPort
  const { client, signer }: Started = workerData
  for (const name of ['WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name)
  const read = globalThis.fetch
  // What lies in a library itself can be read, and nothing else.
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : `${input}`
    if (!url.startsWith('data:')) throw new Error('no network')
    const inside = await read(url)
    if (signer === undefined) return inside
    const wasm = withSigner(new Uint8Array(await inside.arrayBuffer()), signer)
    return new Response(wasm, { headers: { 'content-type': 'application/wasm' } })
  }
  const events = new EventTarget()
  port.on('message', (data: ToLightClient) => events.dispatchEvent(new MessageEvent('message', { data })))
  Object.assign(globalThis, {
    location: new URL(import.meta.url),
    addEventListener: events.addEventListener.bind(events),
    postMessage: (message: FromLightClient) => port.postMessage(message),
  })
  await (client === 'colibri'
    ? import('../../../lib/adapters/headers/colibri.worker.ts')
    : import('../../../lib/adapters/headers/helios.worker.ts'))
}
