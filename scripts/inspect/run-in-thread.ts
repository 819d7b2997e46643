import { Worker as Thread } from 'node:worker_threads'
import { createLightClientInWorker } from '../../lib/adapters/headers/light-client-in-worker.ts'
import type { FromLightClient, LightClientRunner, ToLightClient } from '../../lib/adapters/headers/light-client-job.ts'

/**
 * Runs each job in a thread of Node, as the extension does in a worker.
 *
 * @param script what the thread runs, and is started with
 * @param started is told of each thread
 */
export function runInThread(
  script: URL,
  workerData: object,
  started: (thread: Thread) => void = () => {},
): LightClientRunner {
  return createLightClientInWorker(() => {
    const thread = new Thread(script, { workerData })
    started(thread)
    const events = new EventTarget()
    thread.on('message', (data: FromLightClient) => events.dispatchEvent(new MessageEvent('message', { data })))
    thread.on('error', () => events.dispatchEvent(new Event('error')))
    return Object.assign(events, {
      postMessage: (message: ToLightClient) => thread.postMessage(message),
      terminate: () => void thread.terminate(),
    }) as unknown as Worker
  })
}
