import type { Executor } from '../../ports/executor.ts'
import { createWorkerExecutor } from './worker-executor.ts'

const TIMEOUT_MS = 8_000

/** The EVM in the browser, in a worker. */
export function openExecutor(): Executor {
  const spawn = () => new Worker(new URL('./evm.worker.ts', import.meta.url), { type: 'module' })
  return createWorkerExecutor(spawn, { timeoutMs: TIMEOUT_MS })
}
