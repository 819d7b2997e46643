import './refuse-network.ts'
import type { KnownState } from '../../core/simulate/state.ts'
import type { ExecutionJob } from '../../ports/executor.ts'
import { runJob } from './run-job.ts'

/** One job in, its reply out. Whoever started this thread kills it when it takes too long. */
globalThis.addEventListener('message', async ({ data }: MessageEvent<{ job: ExecutionJob; state: KnownState }>) => {
  globalThis.postMessage(await runJob(data.job, data.state))
})
