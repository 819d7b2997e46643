import type { ExecutionReply, Executor } from '../../ports/executor.ts'

/**
 * Runs jobs one after another in a worker of its own, which it kills when a job takes longer than `timeoutMs`, when the
 * job's signal fires, or when the worker breaks; the next job gets a new one. A killed job is `unchecked`.
 */
export function createWorkerExecutor(spawn: () => Worker, limits: { readonly timeoutMs: number }): Executor {
  let idle: Worker | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const run = async (message: object, signal: AbortSignal): Promise<ExecutionReply> => {
    if (signal.aborted) return stopped('out-of-time', 'stopped before it began')
    try {
      const worker = idle ?? spawn()
      idle = null
      const { reply, alive } = await runIn(worker, message, limits.timeoutMs, signal)
      if (alive) idle = worker
      else worker.terminate()
      return reply
    } catch (error) {
      return stopped('internal', error instanceof Error ? error.message : String(error))
    }
  }

  return {
    execute(job, state, signal) {
      const mine = turn.then(() => run({ job, state }, signal))
      turn = mine
      return mine
    },
  }
}

type Ending = { readonly reply: ExecutionReply; readonly alive: boolean }

function runIn(worker: Worker, message: object, timeoutMs: number, signal: AbortSignal): Promise<Ending> {
  const ended = new AbortController()
  return new Promise<Ending>((resolve) => {
    const kill = (reply: ExecutionReply) => resolve({ reply, alive: false })
    const timer = setTimeout(() => kill(stopped('out-of-time', 'ran too long')), timeoutMs)
    const until = { signal: ended.signal, once: true } as const
    ended.signal.addEventListener('abort', () => clearTimeout(timer))
    signal.addEventListener('abort', () => kill(stopped('out-of-time', 'stopped')), until)
    worker.addEventListener('message', ({ data }) => resolve({ reply: data as ExecutionReply, alive: true }), until)
    worker.addEventListener(
      'error',
      ({ message: words }) => kill(stopped('internal', words ?? 'the worker broke')),
      until,
    )
    worker.addEventListener('messageerror', () => kill(stopped('internal', 'the worker answered unreadably')), until)
    worker.postMessage(message)
  }).finally(() => ended.abort())
}

function stopped(reason: 'out-of-time' | 'internal', detail: string): ExecutionReply {
  return { kind: 'unchecked', unchecked: { reason, detail } }
}
