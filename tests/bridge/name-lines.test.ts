import { expect, test } from 'vitest'
import { openChannel } from '../../lib/bridge/channel.ts'
import {
  type BackgroundToName,
  type NameToBackground,
  nameToBackgroundSchema,
} from '../../lib/bridge/contracts/name-messages.ts'
import { findName } from '../../lib/bridge/find-name.ts'
import { createNameLines } from '../../lib/bridge/name-lines.ts'
import type { NameAnswer, NameJob } from '../../lib/core/review/name-job.ts'
import { fakePort } from './fake-port.ts'

const NONE: NameAnswer = { kind: 'none', name: 'alice.eth', chainId: 1 }
const FIND = { type: 'name.find', name: 'alice.eth', chainId: 10 }
const settled = () => new Promise((done) => setTimeout(done))

function open() {
  const jobs: NameJob[] = []
  const canceled: string[] = []
  const failed: string[] = []
  const lines = createNameLines({
    finder: { find: (job) => void jobs.push(job), cancel: (requestId) => void canceled.push(requestId) },
    settings: {
      endpoints: async () => [{ chainId: 1, url: 'https://rpc.example/', ownNode: false }],
      lightClients: async () => [],
      offchainNames: async () => false,
    },
    newId: () => `name-${jobs.length}`,
  })
  const nothing = async () => {}
  const engine = lines.listen({
    snapshot: nothing,
    rechecked: nothing,
    outcome: nothing,
    failed: async (requestId) => void failed.push(requestId),
  })
  const arrive = () => {
    const page = fakePort('name')
    const channel = openChannel<NameToBackground, BackgroundToName>(page.port, nameToBackgroundSchema, {
      onMessage: (message) => hearer.onMessage(message),
      onClosed: () => hearer.onClosed(),
      onRefused: () => {},
    })
    const hearer = lines.hear(channel)
    return page
  }
  return { lines, engine, jobs, canceled, failed, arrive }
}

test('a typed name is looked up under the settings as they are, and told to its page alone', async () => {
  const { jobs, engine, arrive } = open()
  const [page, other] = [arrive(), arrive()]
  page.say(FIND)
  await settled()
  expect(jobs).toEqual([
    {
      requestId: 'name-0',
      run: 0,
      name: 'alice.eth',
      chainId: 10,
      endpoints: [{ chainId: 1, url: 'https://rpc.example/', ownNode: false }],
      lightClients: [],
      offchainNames: false,
    },
  ])
  engine.named('name-0', NONE)
  engine.named('name-0', NONE)
  expect(page.posted).toEqual([{ type: 'name.found', answer: NONE }])
  expect(other.posted).toEqual([])
})

test('a look-up whose page went away, or asked for another name, is stopped and told to nobody', async () => {
  const { jobs, canceled, engine, arrive } = open()
  const page = arrive()
  page.say(FIND)
  await settled()
  page.say({ ...FIND, name: 'bob.eth' })
  await settled()
  expect(canceled).toEqual(['name-0'])
  page.hangUp()
  expect(canceled).toEqual(['name-0', 'name-1'])
  for (const { requestId } of jobs) engine.named(requestId, NONE)
  expect(page.posted).toEqual([])
})

test('an engine that failed or was lost is told to the page that waits, and what is not a name’s to the others', async () => {
  const { lines, engine, failed, arrive } = open()
  const page = arrive()
  page.say(FIND)
  await settled()
  await engine.failed('request-1', 1)
  await engine.failed('name-0', 0)
  expect(failed).toEqual(['request-1'])
  page.say(FIND)
  await settled()
  lines.hostLost()
  expect(page.posted).toEqual([
    { type: 'name.found', answer: { kind: 'failed' } },
    { type: 'name.found', answer: { kind: 'failed' } },
  ])
})

test('what is no question of this line ends it', async () => {
  const { jobs, arrive } = open()
  for (const message of [
    { ...FIND, chainId: 0 },
    { ...FIND, name: 'x'.repeat(1_025) },
    { ...FIND, type: 'check.review' },
  ]) {
    const page = arrive()
    page.say(message)
    expect(page.closed).toBe(true)
  }
  await settled()
  expect(jobs).toEqual([])
})

test('a page is told what became of its name, or that the background stopped', async () => {
  const line = fakePort('name')
  const found = findName('alice.eth', 1, () => line.port)
  line.say({ type: 'name.found', answer: NONE })
  expect(await found).toEqual(NONE)
  expect(line.posted).toEqual([{ type: 'name.find', name: 'alice.eth', chainId: 1 }])
  expect(line.closed).toBe(true)
  const lost = fakePort('name')
  const never = findName('alice.eth', 1, () => lost.port)
  lost.hangUp()
  expect(await never).toEqual({ kind: 'failed' })
})
