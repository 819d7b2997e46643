import { describe, expect, it } from 'vitest'
import { createLightClientInWorker } from '../../../lib/adapters/headers/light-client-in-worker.ts'
import type { FromLightClient, LightClientJob, ToLightClient } from '../../../lib/adapters/headers/light-client-job.ts'

const never = new AbortController().signal
const job: LightClientJob = { chainId: 1, method: 'm', params: [], checkpoint: null, memory: new Map() }
const question = { of: 'prover', path: '', body: null } as const
const done: FromLightClient = { kind: 'reply', reply: { ok: true, result: 7, memory: new Map() } }

/** A thread that does with each message what the test says. */
class FakeThread extends EventTarget {
  ended = false
  readonly #hear: (message: ToLightClient, thread: FakeThread) => void
  constructor(hear: (message: ToLightClient, thread: FakeThread) => void) {
    super()
    this.#hear = hear
  }
  postMessage(message: ToLightClient): void {
    queueMicrotask(() => this.#hear(message, this))
  }
  terminate(): void {
    this.ended = true
  }
  say(data: FromLightClient): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

function runner(hear: (message: ToLightClient, thread: FakeThread) => void) {
  const threads: FakeThread[] = []
  const run = createLightClientInWorker(() => {
    const thread = new FakeThread(hear)
    threads.push(thread)
    return thread as unknown as Worker
  })
  return { run, threads }
}

describe('a light client in a thread of its own', () => {
  it('is given what it asks for, and its thread is ended with the job', async () => {
    const heard: ToLightClient[] = []
    const { run, threads } = runner((message, thread) => {
      heard.push(message)
      thread.say(message.kind === 'job' ? { kind: 'ask', at: 0, question } : done)
    })
    expect(await run(job, async () => new Uint8Array([5]), never)).toEqual(done.kind === 'reply' && done.reply)
    expect(heard.at(-1)).toEqual({ kind: 'answer', at: 0, ok: true, bytes: new Uint8Array([5]) })
    expect(threads.map(({ ended }) => ended)).toEqual([true])
  })

  it('is told where something could not be fetched', async () => {
    const heard: ToLightClient[] = []
    const { run } = runner((message, thread) => {
      heard.push(message)
      thread.say(message.kind === 'job' ? { kind: 'ask', at: 0, question } : done)
    })
    await run(job, () => Promise.reject(new Error('host is down')), never)
    expect(heard.at(-1)).toMatchObject({ ok: false, detail: 'host is down' })
  })

  it.each([
    ['breaks', (_: ToLightClient, thread: FakeThread) => void thread.dispatchEvent(new Event('error'))],
    ['asks without end', (_: ToLightClient, thread: FakeThread) => thread.say({ kind: 'ask', at: 64, question })],
  ])('proves nothing and is ended where it %s', async (_, hear) => {
    const { run, threads } = runner(hear)
    expect(await run(job, async () => new Uint8Array(), never)).toMatchObject({ ok: false })
    expect(threads.every(({ ended }) => ended)).toBe(true)
  })

  it('is ended when its time is over, and not begun after it', async () => {
    const { run, threads } = runner(() => {})
    const ending = new AbortController()
    const reply = run(job, async () => new Uint8Array(), ending.signal)
    ending.abort()
    expect(await reply).toMatchObject({ ok: false })
    expect(await run(job, async () => new Uint8Array(), ending.signal)).toMatchObject({ ok: false })
    expect(threads.map(({ ended }) => ended)).toEqual([true])
  })
})
