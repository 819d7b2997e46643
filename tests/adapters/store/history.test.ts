import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../../lib/adapters/store/database.ts'
import { createHistory } from '../../../lib/adapters/store/history.ts'
import { createHistoryKeeper } from '../../../lib/adapters/store/history-keeper.ts'
import { createMemory } from '../../../lib/adapters/store/memory.ts'
import { rememberUses } from '../../../lib/adapters/store/remember-uses.ts'
import { searchHistory } from '../../../lib/adapters/store/search-history.ts'
import { HISTORY_STORES } from '../../../lib/adapters/store/stores.ts'
import { trimHistory } from '../../../lib/adapters/store/trim-history.ts'
import { whyNotKept } from '../../../lib/adapters/store/why-not-kept.ts'
import { writeHistory } from '../../../lib/adapters/store/write-history.ts'
import { DEFAULT_RETENTION } from '../../../lib/core/facts/retention.ts'
import type { HistoryRecord } from '../../../lib/core/review/history-record.ts'
import type { Review } from '../../../lib/core/review/review.ts'
import { ACCOUNT } from '../../ui/support/addresses.ts'
import { approvalReview, swapReview } from '../../ui/support/reviews.ts'

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

const historyKeeper = createHistoryKeeper({ read: async () => DEFAULT_RETENTION, write: async () => {} })

beforeEach(async () => {
  const database = await openDatabase()
  await Promise.all(HISTORY_STORES.map((name) => database.clear(name)))
})

it('lists what became of requests, newest first, with the outcome where there is one', async () => {
  const history = createHistory()
  await history.add(record())
  await history.add(record({ requestId: 'b', endedAtMs: 9 }))
  await history.addOutcome('a', { kind: 'equal', differences: [] })
  const listed = await searchHistory({}, 10)
  expect(listed.map(({ requestId }) => requestId)).toEqual(['b', 'a'])
  expect(listed[1]?.outcome).toEqual({ kind: 'equal', differences: [] })
  expect(await searchHistory({}, 1)).toHaveLength(1)
})

it('never changes what is written once', async () => {
  const history = createHistory()
  await history.add(record())
  await history.add(record({ state: 'rejected' }))
  await history.addOutcome('a', { kind: 'equal', differences: [] })
  await history.addOutcome('a', { kind: 'reverted', differences: [] } as never)
  const [kept] = await searchHistory({}, 10)
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

it('forgets what is older or more than is to be kept, and remembers whom the user dealt with', async () => {
  const DAY_MS = 86_400_000
  const history = createHistory(async () => ({ days: 10, count: 2 }), undefined, 1)
  await history.add(record({ requestId: 'old', endedAtMs: 1 }))
  await history.add(record({ requestId: 'b', endedAtMs: 20 * DAY_MS }))
  expect((await searchHistory({}, 10)).map(({ requestId }) => requestId)).toEqual(['b'])
  await history.add(record({ requestId: 'c', endedAtMs: 20 * DAY_MS + 1 }))
  await history.add(record({ requestId: 'd', endedAtMs: 20 * DAY_MS + 2 }))
  expect((await searchHistory({}, 10)).map(({ requestId }) => requestId)).toEqual(['d', 'c'])
  expect(await (await openDatabase()).getAllKeys('reviews')).toEqual(['c', 'd'])
  expect(await createMemory().dealings(ACCOUNT, counterparty)).toBe(4)
  expect(await createMemory().site('https://dapp.example', 1, counterparty)).toMatchObject({ uses: 4, called: 4 })
})

it('forgets reviews before the requests that they are of', async () => {
  for (const [place, id] of ['a', 'b', 'c'].entries())
    await createHistory().add(record({ requestId: id, endedAtMs: place }))
  await writeHistory((to) => trimHistory(to, { days: 10, count: 10 }, 3, { reviews: 1, rows: 10 }))
  expect(await (await openDatabase()).getAllKeys('reviews')).toEqual(['c'])
  expect(await searchHistory({}, 10)).toHaveLength(3)
})

describe('where the disk is full', () => {
  const full = () => new DOMException('no room', 'QuotaExceededError')
  afterEach(() => void vi.restoreAllMocks())

  it('room is made by forgetting older reviews', async () => {
    const told: unknown[] = []
    const history = createHistory(undefined, async (error) => void told.push(error))
    for (const id of ['a', 'b']) await history.add(record({ requestId: id }))
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      vi.mocked(IDBObjectStore.prototype.put).mockImplementation(put)
      throw full()
    })
    await history.add(record({ requestId: 'c', endedAtMs: 9 }))
    expect((await searchHistory({}, 10)).map(({ requestId }) => requestId)).toContain('c')
    expect(await (await openDatabase()).count('reviews')).toBe(2)
    expect(told).toEqual([null, null, null])
  })

  it('the request is kept without its review where there is none for that', async () => {
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'reviews') throw full()
      return put.apply(this, args)
    })
    await createHistory().add(record())
    expect(await searchHistory({}, 10)).toHaveLength(1)
    expect(await (await openDatabase()).count('reviews')).toBe(0)
    expect(await createMemory().dealings(ACCOUNT, counterparty)).toBe(1)
  })

  it('it is said where even that can’t be kept, and nothing of what is there is changed by half', async () => {
    const told: unknown[] = []
    const history = createHistory(undefined, async (error) => void told.push(error))
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw full()
    })
    await expect(history.add(record())).rejects.toThrow('no room')
    expect(told).toMatchObject([{ name: 'QuotaExceededError' }])
    expect(whyNotKept(told[0])).toBe('full')
    expect(await (await openDatabase()).count('dealings')).toBe(0)
  })
})

it('erases one request, or all, and what was learnt only where that is asked', async () => {
  const history = createHistory()
  await history.add(record())
  await history.add(record({ requestId: 'b' }))
  await history.addOutcome('a', { kind: 'different', differences: [] })
  await historyKeeper.erase('a')
  expect((await searchHistory({}, 10)).map(({ requestId }) => requestId)).toEqual(['b'])
  expect(await (await openDatabase()).count('outcomes')).toBe(0)
  await history.addOutcome('a', { kind: 'equal', differences: [] })
  expect(await (await openDatabase()).count('outcomes')).toBe(0)
  await historyKeeper.eraseAll(false)
  expect(await searchHistory({}, 10)).toEqual([])
  const learnt = { uses: 2, granted: 2, differed: { bySite: 2 } }
  const spender = approvalReview.meaning.acts[0]
  const address = spender?.kind === 'approve' ? spender.spender : counterparty
  expect(await createMemory().site('https://dapp.example', 1, address)).toMatchObject(learnt)
  await historyKeeper.eraseAll(true)
  expect(await createMemory().site('https://dapp.example', 1, address)).toMatchObject({ uses: 0, granted: 0 })
  expect(await createMemory().dealings(ACCOUNT, counterparty)).toBe(0)
})

it('lists what each site used, and forgets a site where that is asked', async () => {
  const history = createHistory()
  await history.add(record())
  await history.add(record({ requestId: 'b', origin: 'https://other.example', endedAtMs: 9 }))
  const sites = await historyKeeper.sites()
  expect(sites.map(({ origin, count }) => [origin, count])).toEqual([
    ['https://other.example', 1],
    ['https://dapp.example', 1],
  ])
  expect(sites[0]?.uses.map(({ kind }) => kind).toSorted()).toEqual(['contract', 'method', 'spender'])
  await historyKeeper.forgetSite('https://other.example')
  expect((await historyKeeper.sites()).map(({ origin }) => origin)).toEqual(['https://dapp.example'])
})

it('forgets whom it did not meet for longest, where there are too many', async () => {
  for (const [place, id] of ['a', 'b'].entries()) {
    const account = `0x${String(place + 1).repeat(40)}`
    await writeHistory((to) => rememberUses(to, record({ requestId: id, account, endedAtMs: place })))
  }
  await writeHistory((to) => trimHistory(to, { days: 10, count: 10 }, 1, { reviews: 10, rows: 3 }))
  const database = await openDatabase()
  expect(await database.count('dealings')).toBe(3)
  expect(await database.count('siteUses')).toBe(3)
})

it('counts a site as used only by what gives a contract something', async () => {
  const uses = async () => (await createMemory().site('https://dapp.example', 1, ACCOUNT)).uses
  const payment = { ...approvalReview.meaning, kind: 'native-transfer' as const, acts: [] }
  const paid = { ...approvalReview, meaning: payment, effects: swapReview.effects }
  await createHistory().add(record({ review: paid }))
  expect(await uses()).toBe(0)
  const { to } = swapReview.meaning
  const token = { owner: ACCOUNT, standard: 'erc20' as const, token: to ?? null, delta: '-5' }
  const sent = { ...swapReview, effects: { ...swapReview.effects, assets: [token] } } as Review
  await createHistory().add(record({ requestId: 'b', review: sent }))
  expect(await uses()).toBe(0)
  await createHistory().add(record({ requestId: 'c', review: swapReview }))
  await createHistory().add(record({ requestId: 'd', review: approvalReview }))
  expect(await uses()).toBe(2)
})

it('takes a row that broke for unread, not for none, until it is begun anew', async () => {
  const database = await openDatabase()
  const broken = { count: 'many' } as never
  await database.put('dealings', broken, `${ACCOUNT}:${counterparty}`)
  await database.put('siteUses', broken, ['https://dapp.example', 0, 'site', ''])
  const memory = createMemory()
  await expect(memory.dealings(ACCOUNT, counterparty)).rejects.toThrow('memory-unread')
  await expect(memory.site('https://dapp.example', 1, counterparty)).rejects.toThrow('memory-unread')
  await createHistory().add(record())
  expect(await memory.dealings(ACCOUNT, counterparty)).toBe(1)
  expect(await memory.site('https://dapp.example', 1, counterparty)).toMatchObject({ uses: 1 })
})
