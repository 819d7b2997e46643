import type { Executor } from '../../ports/executor.ts'
import { runJob } from './run-job.ts'

/** Runs jobs in the calling thread: for Node, where nothing that a person waits for shares it. */
export function createInProcessExecutor(): Executor {
  return {
    async execute(job, state, signal) {
      if (signal.aborted) return { kind: 'unchecked', unchecked: { reason: 'out-of-time' } }
      return runJob(job, state)
    },
  }
}
