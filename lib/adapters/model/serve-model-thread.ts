import type { FromModelThread, ModelRunner, ToModelThread } from './model-thread.ts'

const MAX_REASON = 300

/** One model in, then one job after another. Whoever started this thread ends it. */
export function serveModelThread(runner: ModelRunner): void {
  const say = (message: FromModelThread) => globalThis.postMessage(message)
  const stops = new Map<number, AbortController>()

  async function load(message: Extract<ToModelThread, { kind: 'load' }>): Promise<void> {
    try {
      await runner.load(message.load)
      say({ kind: 'loaded' })
    } catch (error) {
      say({ kind: 'unloadable', reason: reasonOf(error) })
    }
  }

  async function write({ at, job }: Extract<ToModelThread, { kind: 'write' }>): Promise<void> {
    const stop = new AbortController()
    stops.set(at, stop)
    try {
      const tokens = await runner.write(job, (text) => say({ kind: 'text', at, text }), stop.signal)
      say({ kind: 'written', at, tokens })
    } catch (error) {
      say({ kind: 'failed', at, reason: reasonOf(error) })
    } finally {
      stops.delete(at)
    }
  }

  globalThis.addEventListener('message', ({ data }: MessageEvent<ToModelThread>) => {
    if (data.kind === 'load') void load(data)
    else if (data.kind === 'write') void write(data)
    else stops.get(data.at)?.abort()
  })
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, MAX_REASON)
}
