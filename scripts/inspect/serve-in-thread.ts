import type { MessagePort } from 'node:worker_threads'
import type { FromLightClient, ToLightClient } from '../../lib/adapters/headers/light-client-job.ts'

/** Makes this thread what a browser's worker is to the light clients, and runs one of them; it has no way to the network. */
export async function serveInThread(port: MessagePort, client: 'colibri' | 'helios'): Promise<void> {
  for (const name of ['WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name)
  const events = new EventTarget()
  port.on('message', (data: ToLightClient) => events.dispatchEvent(new MessageEvent('message', { data })))
  Object.assign(globalThis, {
    location: new URL(import.meta.url),
    addEventListener: events.addEventListener.bind(events),
    postMessage: (message: FromLightClient) => port.postMessage(message),
  })
  await (client === 'colibri'
    ? import('../../lib/adapters/headers/colibri.worker.ts')
    : import('../../lib/adapters/headers/helios.worker.ts'))
}
