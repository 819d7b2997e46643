import type { ExecutionReply, Executor } from '../../ports/executor.ts'

/**
 * Runs jobs one after another in a worker of its own, which it kills when a job takes longer than `timeoutMs`, when the
 * job's signal fires, or when the worker breaks; the next job gets a new one. A killed job is `unchecked`.
 */
export function createWorkerExecutor(spawn: () => Worker, limits: { readonly timeoutMs: number }): Executor {
  let idle: Worker | null = null
  let turn: Promise<unknown> = Promise.resolve()
  return {
    execute(job, state, signal) {
      const mine = turn.then(() => {
        if (signal.aborted) return stopped('out-of-time', 'stopped before it began')
        const worker = idle ?? spawn()
        idle = null
        return runIn(worker, { job, state }, limits.timeoutMs, signal).then(({ reply, alive }) => {
          if (alive) idle = worker
          else worker.terminate()
          return reply
        })
      })
      turn = mine.catch(() => null)
      return mine
    },
  }
}

type Ending = { readonly reply: ExecutionReply; readonly alive: boolean }

function runIn(worker: Worker, message: object, timeoutMs: number, signal: AbortSignal): Promise<Ending> {
  const done = new AbortController()
  return new Promise<Ending>((resolve) => {
    const dead = (reply: ExecutionReply) => resolve({ reply, alive: false })
    const timer = setTimeout(() => dead(stopped('out-of-time', 'ran too long')), timeoutMs)
    const until = { signal: done.signal, once: true } as const
    done.signal.addEventListener('abort', () => clearTimeout(timer))
    signal.addEventListener('abort', () => dead(stopped('out-of-time', 'stopped')), until)
    worker.addEventListener('message', ({ data }) => resolve({ reply: data as ExecutionReply, alive: true }), until)
    worker.addEventListener('error', (event) => dead(stopped('internal', event.message ?? 'the worker broke')), until)
    worker.addEventListener('messageerror', () => dead(stopped('internal', 'the worker answered unreadably')), until)
    worker.postMessage(message)
  }).finally(() => done.abort())
}

function stopped(reason: 'out-of-time' | 'internal', detail: string): ExecutionReply {
  return { kind: 'unchecked', unchecked: { reason, detail } }
}
