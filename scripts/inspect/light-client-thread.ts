// The thread that a light client runs in, outside a browser.
import { parentPort, workerData } from 'node:worker_threads'
import { serveInThread } from './serve-in-thread.ts'

if (parentPort !== null) await serveInThread(parentPort, workerData.client)
