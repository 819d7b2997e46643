import type { WriteOptions } from '../../ports/language-model.ts'
import type { FromModelThread, ModelLoad, ToModelThread, WriteJob } from './model-thread.ts'

/** No token is longer: a thread that says more than its tokens can hold is ended. */
const MAX_CHARS_PER_TOKEN = 64
/** How long a thread that was told to stop may go on before it is ended. */
const STOP_MS = 2_000

/** A model in a thread of its own. */
export interface EngineThread {
  /** Rejects where it can’t be loaded. */
  load(load: ModelLoad): Promise<void>
  /** One at a time. Throws an Error of one short sentence. */
  write(job: WriteJob, limits: Pick<WriteOptions, 'timeoutMs' | 'signal'>): AsyncIterable<string>
  /** Ends the thread, with all that waits for it. */
  end(reason: string): void
}

/** `onEnd`: the thread is no more, by whatever cause. */
export function startEngineThread(spawn: () => Worker, onEnd: (reason: string) => void): EngineThread {
  const worker = spawn()
  let hear: ((message: FromModelThread) => void) | null = null
  let fail: ((error: Error) => void) | null = null
  let ended: string | null = null
  let jobs = 0

  const tell = (message: ToModelThread) => {
    if (ended === null) worker.postMessage(message)
  }
  const end = (reason: string) => {
    if (ended !== null) return
    ended = reason
    worker.terminate()
    fail?.(new Error(reason))
    onEnd(reason)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromModelThread>) => hear?.(data))
  worker.addEventListener('error', () => end('The engine broke.'))
  worker.addEventListener('messageerror', () => end('The engine broke.'))

  return {
    end,
    load: (load) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(new Error(ended))
        fail = reject
        hear = (message) => {
          if (message.kind === 'loaded') resolve()
          else if (message.kind === 'unloadable') end(`It could not be loaded: ${message.reason}`)
        }
        tell({ kind: 'load', load })
      }),

    async *write(job, { timeoutMs, signal }) {
      if (ended !== null) throw new Error(ended)
      const at = jobs++
      const said: FromModelThread[] = []
      let wake = () => {}
      let failure: Error | null = null
      let chars = 0
      hear = (message) => {
        if (!('at' in message) || message.at !== at) return
        if (message.kind === 'text') chars += message.text.length
        if (chars > job.maxTokens * MAX_CHARS_PER_TOKEN) return end('The engine wrote without end.')
        said.push(message)
        wake()
      }
      fail = (error) => {
        failure = error
        wake()
      }
      const tooLate = AbortSignal.timeout(timeoutMs)
      const stop = AbortSignal.any([signal, tooLate])
      const stopped = () => {
        fail?.(new Error(tooLate.aborted ? 'The model took too long.' : 'It was stopped.'))
      }
      stop.addEventListener('abort', stopped)
      let over = false
      try {
        if (stop.aborted) stopped()
        else tell({ kind: 'write', at, job })
        for (;;) {
          if (failure !== null) throw failure
          const message = said.shift()
          if (message === undefined) {
            await new Promise<void>((resolve) => {
              wake = resolve
            })
            continue
          }
          if (message.kind === 'text') yield message.text
          else {
            over = true
            if (message.kind === 'failed') throw new Error(`The model failed: ${message.reason}`)
            return
          }
        }
      } finally {
        stop.removeEventListener('abort', stopped)
        fail = null
        if (over || ended !== null) hear = null
        else await stopJob(at)
      }
    },
  }

  /** Waits until the thread has let go of a job that nobody waits for; one that does not is ended. */
  function stopJob(at: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        end('The engine did not stop when it was told to.')
        resolve()
      }, STOP_MS)
      hear = (message) => {
        if (!('at' in message) || message.at !== at || message.kind === 'text') return
        clearTimeout(timer)
        hear = null
        resolve()
      }
      tell({ kind: 'stop', at })
    })
  }
}
