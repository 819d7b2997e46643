import type { KnownState } from '../../core/simulate/state.ts'
import type { ExecutionJob, ExecutionReply, Executor } from '../../ports/executor.ts'
import { createKillableWorker } from '../worker/killable-worker.ts'

/**
 * Runs jobs one after another in a worker of its own, which it kills when a job takes longer than `timeoutMs`, when the
 * job's signal fires, or when the worker breaks; the next job gets a new one. A killed job is `unchecked`.
 */
export function createWorkerExecutor(spawn: () => Worker, limits: { readonly timeoutMs: number }): Executor {
  const worker = createKillableWorker<{ job: ExecutionJob; state: KnownState }, ExecutionReply>(spawn, limits)
  return {
    async execute(job, state, signal) {
      const answer = await worker.ask({ job, state }, signal)
      if (answer.ok) return answer.reply
      const reason = answer.reason === 'broke' ? 'internal' : 'out-of-time'
      return { kind: 'unchecked', unchecked: { reason, detail: answer.detail } }
    },
  }
}
