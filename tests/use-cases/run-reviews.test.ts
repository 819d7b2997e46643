import { expect, test } from 'vitest'
import { createLibrary } from '../../lib/adapters/library/create-library.ts'
import type { ReviewJob } from '../../lib/core/review/review-job.ts'
import { createReviewRunner, type JobPorts } from '../../lib/use-cases/run-reviews.ts'

const ACCOUNT = `0x${'11'.repeat(20)}`
const job: ReviewJob = {
  requestId: 'r',
  run: 1,
  method: 'eth_sendTransaction',
  text: JSON.stringify([{ from: ACCOUNT, to: `0x${'22'.repeat(20)}`, value: '0x1' }]),
  context: { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: 1_700_000_000 },
  endpoints: [],
}

/** A chain that answers when told to, or never. */
function open(pin: (signal: AbortSignal) => Promise<never> | ReturnType<JobPorts['chain']['pin']>) {
  const told: { what: string; run?: number; pending?: number; unchecked?: readonly string[] }[] = []
  let idle: () => void = () => {}
  const ended = new Promise<void>((resolve) => {
    idle = resolve
  })
  const ports: JobPorts = {
    chain: { pin: (_chainId, _steps, signal) => pin(signal) },
    executor: { execute: async () => ({ kind: 'unchecked', unchecked: { reason: 'internal' } }) },
    memory: { dealings: async () => 0 },
    library: createLibrary({}),
    hosts: { hosts: () => [] },
    gateways: null,
    transactions: { mined: async () => null, sent: async () => null },
  }
  const runner = createReviewRunner(() => ports, {
    snapshot: ({ run }, { unchecked }, { length: pending }) =>
      void told.push({ what: 'snapshot', run, pending, unchecked: unchecked.map(({ reason }) => reason) }),
    rechecked: ({ run }, same) => void told.push({ what: same ? 'same' : 'other', run }),
    outcome: (_, { kind }) => void told.push({ what: kind }),
    named: (_, { kind }) => void told.push({ what: kind }),
    failed: ({ run }) => void told.push({ what: 'failed', run }),
    running: (count) => {
      if (count === 0) idle()
    },
  })
  return { runner, told, ended }
}

const NO_ENDPOINT = async () => ({ ok: false, unchecked: { reason: 'no-endpoint' } }) as const
const never = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))

test('a review is told as it goes, the last time with nothing pending', async () => {
  const { runner, told, ended } = open(NO_ENDPOINT)
  runner.review(job)
  await ended
  expect(told.length).toBeGreaterThan(1)
  expect(told[0]).toMatchObject({ what: 'snapshot', run: 1 })
  expect(told.at(-1)).toEqual({ what: 'snapshot', run: 1, pending: 0, unchecked: ['lists-unread', 'no-endpoint'] })
})

test('what was cancelled says nothing more', async () => {
  const { runner, told, ended } = open(never)
  runner.review(job)
  await Promise.resolve()
  const before = told.length
  runner.cancel('r')
  await ended
  await new Promise((resolve) => setImmediate(resolve))
  expect(told.slice(before)).toEqual([])
})

test('a newer run of a request ends the older one', async () => {
  const { runner, told } = open(never)
  runner.review(job)
  runner.review({ ...job, run: 2 })
  await new Promise((resolve) => setImmediate(resolve))
  const since = told.findIndex(({ run }) => run === 2)
  expect(since).toBeGreaterThan(-1)
  expect(told.slice(since).every(({ run }) => run === 2)).toBe(true)
})

test('a job that breaks is told as failed, so that nobody waits for it', async () => {
  const { told, ended, runner } = open(() => {
    throw new Error('a fault of our own')
  })
  runner.recheck(job, {} as never)
  await ended
  await new Promise((resolve) => setImmediate(resolve))
  expect(told.at(-1)).toEqual({ what: 'failed', run: 1 })
})

test('text that is no JSON is reviewed as unreadable, never as something else', async () => {
  const { runner, told, ended } = open(NO_ENDPOINT)
  runner.review({ ...job, text: '[{"to":' })
  await ended
  expect(told.at(-1)).toMatchObject({ what: 'snapshot', pending: 0 })
})

test('a name is looked up as a review is run, and told once', async () => {
  const { runner, told, ended } = open(NO_ENDPOINT)
  runner.find({ requestId: 'n', run: 0, name: 'alice.eth', chainId: 1, endpoints: [], offchainNames: false })
  await ended
  expect(told).toEqual([{ what: 'unread' }])
})

test('a look-up that was cancelled says nothing more', async () => {
  const { runner, told, ended } = open(never)
  runner.find({ requestId: 'n', run: 0, name: 'alice.eth', chainId: 1, endpoints: [], offchainNames: false })
  await Promise.resolve()
  runner.cancel('n')
  await ended
  expect(told).toEqual([])
})
