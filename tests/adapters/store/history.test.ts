import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { openDatabase } from '../../../lib/adapters/store/database.ts'
import { createHistory, createMemory } from '../../../lib/adapters/store/history.ts'
import type { HistoryRecord } from '../../../lib/core/review/history-record.ts'
import { ACCOUNT } from '../../ui/support/addresses.ts'
import { approvalReview } from '../../ui/support/reviews.ts'

const record = (change: Partial<HistoryRecord> = {}): HistoryRecord => ({
  requestId: 'a',
  heldAtMs: 1,
  endedAtMs: 2,
  origin: 'https://dapp.example',
  provider: 'A wallet',
  method: 'eth_sendTransaction',
  text: '[]',
  digest: '0xab',
  chainId: 1,
  account: ACCOUNT,
  state: 'answered',
  review: approvalReview,
  decision: null,
  standing: false,
  answer: { ok: true, value: '"0x1"' },
  ...change,
})
const counterparty = approvalReview.meaning.to as `0x${string}`

beforeEach(async () => {
  const database = await openDatabase()
  await Promise.all([database.clear('requests'), database.clear('outcomes')])
})

it('lists what became of requests, newest first, with the outcome where there is one', async () => {
  const history = createHistory()
  await history.add(record())
  await history.add(record({ requestId: 'b', endedAtMs: 9 }))
  await history.addOutcome('a', { kind: 'equal', differences: [] })
  const listed = await history.list(10)
  expect(listed.map(({ requestId }) => requestId)).toEqual(['b', 'a'])
  expect(listed[1]?.outcome).toEqual({ kind: 'equal', differences: [] })
  expect(await history.list(1)).toHaveLength(1)
})

it('never changes what is written once', async () => {
  const history = createHistory()
  await history.add(record())
  await history.add(record({ state: 'rejected' }))
  await history.addOutcome('a', { kind: 'equal', differences: [] })
  await history.addOutcome('a', { kind: 'reverted', differences: [] } as never)
  const [kept] = await history.list(10)
  expect(kept?.state).toBe('answered')
  expect(kept?.outcome?.kind).toBe('equal')
})

it('remembers whom this account dealt with, of what its wallet agreed to alone', async () => {
  const history = createHistory()
  await history.add(record())
  await history.add(record({ requestId: 'b' }))
  await history.add(record({ requestId: 'rejected', state: 'rejected' }))
  await history.add(record({ requestId: 'refused', answer: { ok: false, value: '{}' } }))
  await history.add(record({ requestId: 'unread', review: null }))
  const memory = createMemory()
  expect(await memory.dealings(ACCOUNT, counterparty)).toBe(2)
  expect(await memory.dealings(counterparty, ACCOUNT)).toBe(0)
})

it('finds whom this account dealt with by how their address begins', async () => {
  await createHistory().add(record())
  const memory = createMemory()
  const twin = `0x${counterparty.slice(2, 6)}${'0'.repeat(36)}` as const
  expect(await memory.beginningLike(ACCOUNT, twin)).toContain(counterparty)
  expect(await memory.beginningLike(ACCOUNT, `0x${'7'.repeat(40)}`)).toEqual([])
  expect(await memory.beginningLike(counterparty, twin)).toEqual([])
})
