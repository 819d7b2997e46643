import { afterEach, describe, expect, it } from 'vitest'
import { createWorkerExecutor } from '../../../lib/adapters/evm/worker-executor.ts'
import type { ExecutionReply } from '../../../lib/ports/executor.ts'
import { job, world } from './job.ts'

const DONE: ExecutionReply = { kind: 'done', executions: [], watched: [], views: [] }
const never = new AbortController().signal

/** A worker that does what the test says with each message. */
class FakeWorker extends EventTarget {
  terminated = false
  readonly received: unknown[] = []
  readonly #behave: (worker: FakeWorker) => void

  constructor(behave: (worker: FakeWorker) => void) {
    super()
    this.#behave = behave
  }

  postMessage(message: unknown): void {
    this.received.push(message)
    queueMicrotask(() => this.#behave(this))
  }

  terminate(): void {
    this.terminated = true
  }

  answer(reply: ExecutionReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }))
  }
}

const workers: FakeWorker[] = []
const answers = (worker: FakeWorker) => worker.answer(DONE)
const hangs = () => {}

/** Each worker that is started behaves as the next in the list. */
function executorOf(...behaviours: ((worker: FakeWorker) => void)[]) {
  const spawn = () => {
    const worker = new FakeWorker(behaviours[workers.length] ?? answers)
    workers.push(worker)
    return worker as unknown as Worker
  }
  return createWorkerExecutor(spawn, { timeoutMs: 20 })
}

afterEach(() => {
  workers.length = 0
})

describe('jobs run in a worker that can be killed', () => {
  it('hands the job over and its reply back, and keeps a good worker', async () => {
    const executor = executorOf(answers)
    expect(await executor.execute(job(), world('0x'), never)).toEqual(DONE)
    expect(await executor.execute(job(), world('0x'), never)).toEqual(DONE)
    expect(workers).toHaveLength(1)
    expect(workers[0]?.received[0]).toEqual({ job: job(), state: world('0x') })
  })

  it('kills one that takes too long, says so, and starts anew for the next job', async () => {
    const executor = executorOf(hangs, answers)
    expect(await executor.execute(job(), world('0x'), never)).toMatchObject({
      kind: 'unchecked',
      unchecked: { reason: 'out-of-time' },
    })
    expect(workers[0]?.terminated).toBe(true)
    expect(await executor.execute(job(), world('0x'), never)).toEqual(DONE)
    expect(workers[1]?.terminated).toBe(false)
  })

  it('kills one whose job is no longer wanted', async () => {
    const controller = new AbortController()
    const executor = createWorkerExecutor(
      () => {
        const worker = new FakeWorker(() => controller.abort())
        workers.push(worker)
        return worker as unknown as Worker
      },
      { timeoutMs: 60_000 },
    )
    expect(await executor.execute(job(), world('0x'), controller.signal)).toMatchObject({ kind: 'unchecked' })
    expect(workers[0]?.terminated).toBe(true)
  })

  it('reports one that broke, and the next job is none the worse for it', async () => {
    const executor = executorOf((worker) => worker.dispatchEvent(new Event('error')), answers)
    const [first, second] = await Promise.all([
      executor.execute(job(), world('0x'), never),
      executor.execute(job(), world('0x'), never),
    ])
    expect(first).toMatchObject({ kind: 'unchecked', unchecked: { reason: 'internal' } })
    expect(second).toEqual(DONE)
    expect(workers[0]?.terminated).toBe(true)
  })

  it('reports a worker that can not even be started', async () => {
    const executor = createWorkerExecutor(
      () => {
        throw new Error('no workers here')
      },
      { timeoutMs: 20 },
    )
    expect(await executor.execute(job(), world('0x'), never)).toEqual({
      kind: 'unchecked',
      unchecked: { reason: 'internal', detail: 'no workers here' },
    })
  })
})
