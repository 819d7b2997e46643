import { parentPort, Worker as Thread } from 'node:worker_threads'
import { createColibriInWorker } from '../../../lib/adapters/headers/colibri-in-worker.ts'
import type { ColibriRunner, FromColibri, ToColibri } from '../../../lib/adapters/headers/colibri-job.ts'

/** Runs each job in a thread of Node that has no way to the network, as the extension does in a worker. */
export const runInThread: ColibriRunner = createColibriInWorker(() => {
  const thread = new Thread(new URL(import.meta.url))
  const events = new EventTarget()
  thread.on('message', (data: FromColibri) => events.dispatchEvent(new MessageEvent('message', { data })))
  thread.on('error', () => events.dispatchEvent(new Event('error')))
  return Object.assign(events, {
    postMessage: (message: ToColibri) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  }) as unknown as Worker
})

if (parentPort !== null) {
  const port = parentPort
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name)
  const events = new EventTarget()
  port.on('message', (data: ToColibri) => events.dispatchEvent(new MessageEvent('message', { data })))
  Object.assign(globalThis, {
    location: new URL(import.meta.url),
    addEventListener: events.addEventListener.bind(events),
    postMessage: (message: FromColibri) => port.postMessage(message),
  })
  await import('../../../lib/adapters/headers/colibri.worker.ts')
}
