import type {
  FromLightClient,
  LightClientFetch,
  LightClientReply,
  LightClientRunner,
  ToLightClient,
} from './light-client-job.ts'

/** More than any sync asks for; a host could make it go on for ever. */
const MAX_QUESTIONS = 64

/** Runs each job in a thread of its own, which is ended with the job or when the signal fires. */
export function createLightClientInWorker(spawn: () => Worker): LightClientRunner {
  return async (job, ask, signal) => {
    if (signal.aborted) return { ok: false, detail: 'the light client had no time' }
    const worker = spawn()
    const ended = new AbortController()
    const until = { signal: ended.signal }
    try {
      return await new Promise<LightClientReply>((resolve) => {
        const tell = (message: ToLightClient) => {
          if (!ended.signal.aborted) worker.postMessage(message)
        }
        signal.addEventListener('abort', () => resolve({ ok: false, detail: 'the light client took too long' }), until)
        worker.addEventListener('error', () => resolve({ ok: false, detail: 'the light client broke' }), until)
        worker.addEventListener('messageerror', () => resolve({ ok: false, detail: 'the light client broke' }), until)
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<FromLightClient>) => {
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

async function answer(
  ask: LightClientFetch,
  { at, question }: Extract<FromLightClient, { kind: 'ask' }>,
): Promise<ToLightClient> {
  try {
    return { kind: 'answer', at, ok: true, bytes: await ask(question) }
  } catch (error) {
    return { kind: 'answer', at, ok: false, detail: error instanceof Error ? error.message : 'not answered' }
  }
}
