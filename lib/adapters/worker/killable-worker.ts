/** What came of a job: what the worker said, or why it said nothing. */
export type WorkerReply<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly reason: 'out-of-time' | 'broke'; readonly detail: string }

/** A worker that does one job after another. */
export interface KillableWorker<Job, Reply> {
  /** Never rejects. */
  ask(job: Job, signal: AbortSignal): Promise<WorkerReply<Reply>>
}

/**
 * Kills the worker when a job takes longer than `timeoutMs`, when the job's signal fires, or when the worker breaks; the
 * next job gets a new one.
 */
export function createKillableWorker<Job, Reply>(
  spawn: () => Worker | Promise<Worker>,
  limits: { readonly timeoutMs: number },
): KillableWorker<Job, Reply> {
  let idle: Worker | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const run = async (job: Job, signal: AbortSignal): Promise<WorkerReply<Reply>> => {
    if (signal.aborted) return stopped('out-of-time', 'stopped before it began')
    try {
      const worker = idle ?? (await spawn())
      idle = null
      const reply = await runIn<Job, Reply>(worker, job, limits.timeoutMs, signal)
      if (reply.ok) idle = worker
      else worker.terminate()
      return reply
    } catch (error) {
      return stopped('broke', error instanceof Error ? error.message : String(error))
    }
  }

  return {
    ask(job, signal) {
      const mine = turn.then(() => run(job, signal))
      turn = mine
      return mine
    },
  }
}

function runIn<Job, Reply>(
  worker: Worker,
  job: Job,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<WorkerReply<Reply>> {
  const ended = new AbortController()
  return new Promise<WorkerReply<Reply>>((resolve) => {
    const timer = setTimeout(() => resolve(stopped('out-of-time', 'ran too long')), timeoutMs)
    const until = { signal: ended.signal, once: true } as const
    ended.signal.addEventListener('abort', () => clearTimeout(timer))
    signal.addEventListener('abort', () => resolve(stopped('out-of-time', 'stopped')), until)
    worker.addEventListener('message', ({ data }) => resolve({ ok: true, reply: data as Reply }), until)
    worker.addEventListener('error', ({ message }) => resolve(stopped('broke', message ?? 'the worker broke')), until)
    worker.addEventListener('messageerror', () => resolve(stopped('broke', 'the worker answered unreadably')), until)
    worker.postMessage(job)
  }).finally(() => ended.abort())
}

function stopped(reason: 'out-of-time' | 'broke', detail: string): WorkerReply<never> {
  return { ok: false, reason, detail }
}
