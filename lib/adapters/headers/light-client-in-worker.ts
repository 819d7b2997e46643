import type { ColibriFetch, ColibriReply, ColibriRunner, FromColibri, ToColibri } from './colibri-job.ts'

/** More than any sync asks for; a host could make it go on for ever. */
const MAX_QUESTIONS = 64

/** Runs each job in a thread of its own, which is ended with the job or when the signal fires. */
export function createColibriInWorker(spawn: () => Worker): ColibriRunner {
  return async (job, ask, signal) => {
    if (signal.aborted) return { ok: false, detail: 'the light client had no time' }
    const worker = spawn()
    const ended = new AbortController()
    const until = { signal: ended.signal }
    try {
      return await new Promise<ColibriReply>((resolve) => {
        const tell = (message: ToColibri) => {
          if (!ended.signal.aborted) worker.postMessage(message)
        }
        signal.addEventListener('abort', () => resolve({ ok: false, detail: 'the light client took too long' }), until)
        worker.addEventListener('error', () => resolve({ ok: false, detail: 'the light client broke' }), until)
        worker.addEventListener('messageerror', () => resolve({ ok: false, detail: 'the light client broke' }), until)
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<FromColibri>) => {
            if (data.kind === 'reply') resolve(data.reply)
            else if (data.at >= MAX_QUESTIONS) resolve({ ok: false, detail: 'the light client asked for too much' })
            else void answer(ask, data).then(tell)
          },
          until,
        )
        tell({ kind: 'job', job })
      })
    } finally {
      ended.abort()
      worker.terminate()
    }
  }
}

async function answer(ask: ColibriFetch, { at, question }: Extract<FromColibri, { kind: 'ask' }>): Promise<ToColibri> {
  try {
    return { kind: 'answer', at, ok: true, bytes: await ask(question) }
  } catch (error) {
    return { kind: 'answer', at, ok: false, detail: error instanceof Error ? error.message : 'not answered' }
  }
}
