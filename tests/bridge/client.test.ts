import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectReview } from '../../lib/bridge/client.ts'
import type { ReviewItem } from '../../lib/bridge/contracts/review-messages.ts'
import { type FakePort, fakePort } from './fake-port.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const DECISION = { requestId: 'r', digest: '0xd1', revision: 2, choice: 'continue' } as const

function open() {
  const ports: FakePort[] = []
  const client = connectReview(() => {
    const fake = fakePort('review')
    ports.push(fake)
    return fake.port
  })
  const seen: (readonly ReviewItem[])[] = []
  client.subscribe((items) => void seen.push(items))
  return { client, ports, seen }
}

test('the queue is told as it comes, and at once to who asks later', () => {
  const { client, ports, seen } = open()
  expect(seen).toEqual([])
  ports[0]?.say({ type: 'review.queue', items: [{ requestId: 'r' }] })
  expect(seen).toEqual([[{ requestId: 'r' }]])
  const late: unknown[] = []
  client.subscribe((items) => void late.push(items))()
  ports[0]?.say({ type: 'review.queue', items: [] })
  expect(late).toEqual([[{ requestId: 'r' }]])
  expect(seen).toHaveLength(2)
})

test('a decision names what was on the screen', () => {
  const { client, ports } = open()
  client.decide(DECISION)
  client.rerun('r')
  expect(ports[0]?.posted).toEqual([
    { type: 'review.decide', ...DECISION },
    { type: 'review.rerun', requestId: 'r' },
  ])
})

test('a background that stopped is connected to again, and hears then what was said meanwhile, once', () => {
  const { client, ports, seen } = open()
  ports[0]?.hangUp()
  client.decide(DECISION)
  vi.runOnlyPendingTimers()
  expect(ports).toHaveLength(2)
  expect(ports[0]?.posted).toEqual([])
  expect(ports[1]?.posted).toEqual([{ type: 'review.decide', ...DECISION }])
  ports[1]?.say({ type: 'review.queue', items: [] })
  expect(seen).toEqual([[]])
})
