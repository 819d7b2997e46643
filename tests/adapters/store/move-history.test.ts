import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { createHistory } from '../../../lib/adapters/store/history.ts'
import { createHistoryKeeper } from '../../../lib/adapters/store/history-keeper.ts'
import { createMemory } from '../../../lib/adapters/store/memory.ts'
import { searchHistory } from '../../../lib/adapters/store/search-history.ts'
import { DEFAULT_RETENTION } from '../../../lib/core/facts/retention.ts'
import type { HistoryRecord } from '../../../lib/core/review/history-record.ts'
import { ACCOUNT, ROUTER } from '../../ui/support/addresses.ts'
import { swapReview } from '../../ui/support/reviews.ts'

const record: HistoryRecord = {
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
  review: swapReview,
  decision: { requestId: 'a', digest: '0xab', revision: 1, choice: 'continue' },
  standing: false,
  answer: { ok: true, value: '"0x1"' },
}

const historyKeeper = createHistoryKeeper({ read: async () => DEFAULT_RETENTION, write: async () => {} })

beforeEach(() => historyKeeper.eraseAll(true))

async function exportTwo(): Promise<Blob> {
  const history = createHistory()
  await history.add(record)
  await history.add({ ...record, requestId: 'b', endedAtMs: 3, review: null, account: null })
  await history.addOutcome('a', { kind: 'different', differences: [] })
  return historyKeeper.exported()
}

it('brings back on another device what was exported, whole', async () => {
  const file = await exportTwo()
  const before = await searchHistory({}, 10)
  await historyKeeper.eraseAll(true)
  expect(await historyKeeper.imported(file, true)).toEqual({ added: 2, known: 0, refused: 0 })
  expect(await searchHistory({}, 10)).toEqual(before)
  expect(await historyKeeper.review('a')).toEqual(swapReview)
  expect(await createMemory().dealings(ACCOUNT, ROUTER)).toBe(1)
  expect(await createMemory().site(record.origin, 1, ROUTER)).toMatchObject({ uses: 1, differed: { bySite: 2 } })
})

it('makes nobody known by a file that the user does not call their own', async () => {
  const file = await exportTwo()
  await historyKeeper.eraseAll(true)
  await historyKeeper.imported(file, false)
  expect(await searchHistory({}, 10)).toHaveLength(2)
  expect(await createMemory().dealings(ACCOUNT, ROUTER)).toBe(0)
  expect(await createMemory().site(record.origin, 1, ROUTER)).toMatchObject({ uses: 0 })
})

it('never changes what is here already, and adds it once', async () => {
  const file = await exportTwo()
  const forged = new Blob([(await file.text()).replaceAll('"state":"answered"', '"state":"rejected"')])
  expect(await historyKeeper.imported(forged, true)).toEqual({ added: 0, known: 2, refused: 0 })
  expect((await searchHistory({}, 10)).map(({ state }) => state)).toEqual(['answered', 'answered'])
  expect(await createMemory().dealings(ACCOUNT, ROUTER)).toBe(1)
})

it('takes what it can read of a file that broke, and says how much it could not', async () => {
  const file = await exportTwo()
  const broken = new Blob([(await file.text()).replace('"digest":"0xab"', '"digest":7')])
  await historyKeeper.eraseAll(true)
  expect(await historyKeeper.imported(broken, true)).toEqual({ added: 1, known: 0, refused: 1 })
})

it('refuses what is no exported history', async () => {
  for (const text of ['', 'no', '[]', '{"plainsign":"history","version":2,"records":[]}', '{"records":[]}']) {
    expect(await historyKeeper.imported(new Blob([text]), true)).toBeNull()
  }
  expect(await historyKeeper.imported({ size: 1 << 30 } as Blob, true)).toBeNull()
})
