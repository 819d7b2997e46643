import { expect, test } from 'vitest'
import { openChannel } from '../../lib/bridge/channel.ts'
import { createCheckLines } from '../../lib/bridge/check-lines.ts'
import { type BackgroundToCheck, checkToBackgroundSchema } from '../../lib/bridge/contracts/check-messages.ts'
import type { ReviewJob } from '../../lib/core/review/review-job.ts'
import { makeMeaning, makeReview } from '../ui/support/make-review.ts'
import { fakePort } from './fake-port.ts'

const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const review = makeReview({ meaning: makeMeaning({ kind: 'message' }) })

function open() {
  const jobs: ReviewJob[] = []
  const canceled: string[] = []
  const custody: string[] = []
  const lines = createCheckLines({
    reviewer: { review: (job) => void jobs.push(job), cancel: (requestId) => void canceled.push(requestId) },
    settings: {
      endpoints: async () => [{ chainId: 10, url: 'https://rpc.example/', ownNode: false }],
      abiSource: async () => null,
      lightClients: async () => [],
    },
    clock: { now: () => 1_700_000_000_000 },
    newId: () => `check-${jobs.length}`,
  })
  const engine = lines.listen({
    snapshot: async (requestId) => void custody.push(`snapshot ${requestId}`),
    rechecked: async (requestId) => void custody.push(`rechecked ${requestId}`),
    outcome: async (requestId) => void custody.push(`outcome ${requestId}`),
    failed: async (requestId) => void custody.push(`failed ${requestId}`),
  })
  const arrive = () => {
    const page = fakePort('check')
    const channel = openChannel<ReturnType<typeof checkToBackgroundSchema.parse>, BackgroundToCheck>(
      page.port,
      checkToBackgroundSchema,
      { onMessage: (message) => hearer.onMessage(message), onClosed: () => hearer.onClosed(), onRefused: () => {} },
    )
    const hearer = lines.hear(channel)
    return page
  }
  return { lines, engine, jobs, canceled, custody, arrive }
}

const check = (text: string) => ({
  type: 'check.review',
  pasted: { text, as: 'auto', account: ACCOUNT, to: '', value: '' },
  chainId: 10,
})
const settled = () => new Promise((done) => setTimeout(done))

test('a pasted request is reviewed with the chosen endpoints, and its page is shown each step', async () => {
  const { jobs, engine, arrive } = open()
  const page = arrive()
  page.say(check('hello'))
  await settled()
  expect(jobs).toEqual([
    {
      requestId: 'check-0',
      run: 0,
      method: 'personal_sign',
      text: JSON.stringify(['hello', ACCOUNT]),
      context: { origin: '', chainId: 10, account: ACCOUNT, now: 1_700_000_000 },
      endpoints: [{ chainId: 10, url: 'https://rpc.example/', ownNode: false }],
    },
  ])
  await engine.snapshot('check-0', 0, ['judgement'], review)
  await engine.snapshot('check-0', 0, [], review)
  expect(page.posted).toMatchObject([
    { type: 'check.item', item: { state: 'reviewing', pending: ['judgement'] } },
    { type: 'check.item', item: { state: 'ready', pending: [] } },
  ])
})

test('what can’t be read is said, and no review is begun', async () => {
  const { jobs, arrive } = open()
  const page = arrive()
  page.say(check('  '))
  await settled()
  expect(jobs).toEqual([])
  expect(page.posted).toEqual([{ type: 'check.problem', problem: 'nothing' }])
})

test('a second request takes the place of the first, whose review ends', async () => {
  const { jobs, canceled, engine, arrive } = open()
  const page = arrive()
  page.say(check('one'))
  await settled()
  page.say(check('two'))
  page.say(check('three'))
  await settled()
  expect(jobs.map(({ text }) => JSON.parse(text)[0])).toEqual(['one', 'three'])
  expect(canceled).toEqual(['check-0'])
  await engine.snapshot('check-1', 0, [], review)
  expect(page.posted).toHaveLength(1)
})

test('a page that is closed ends its review', async () => {
  const { canceled, arrive } = open()
  const page = arrive()
  page.say(check('one'))
  await settled()
  page.hangUp()
  expect(canceled).toEqual(['check-0'])
})

test('an engine that fails or is lost is told to the page', async () => {
  const { lines, engine, arrive } = open()
  const [first, second] = [arrive(), arrive()]
  first.say(check('one'))
  await settled()
  await engine.failed('check-0', 0)
  expect(first.posted).toEqual([{ type: 'check.problem', problem: 'failed' }])
  second.say(check('two'))
  await settled()
  lines.hostLost()
  expect(second.posted).toEqual([{ type: 'check.problem', problem: 'failed' }])
})

test('what the engine says of held requests goes to custody as before', async () => {
  const { engine, custody } = open()
  await engine.snapshot('held', 1, [], review)
  await engine.failed('held', 1)
  expect(custody).toEqual(['snapshot held', 'failed held'])
})
