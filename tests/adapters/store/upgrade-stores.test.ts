import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ACCOUNT, ROUTER, STRANGER, TOKEN } from '../../ui/support/addresses.ts'
import { swapReview } from '../../ui/support/reviews.ts'
import { placeStore } from './open-store-fixture.ts'

/** The modules anew: each keeps the database that it opened. */
async function openStores() {
  vi.resetModules()
  const { openDatabase } = await import('../../../lib/adapters/store/database.ts')
  const { createMemory } = await import('../../../lib/adapters/store/memory.ts')
  const { createHistory } = await import('../../../lib/adapters/store/history.ts')
  const { searchHistory } = await import('../../../lib/adapters/store/search-history.ts')
  return { openDatabase, memory: createMemory(), history: createHistory(), searchHistory }
}

let close = () => {}
beforeEach(() => close())

describe.each(['v1', 'v2'] as const)('what version %s kept', (version) => {
  it('is there after the upgrade, with what was learnt from it', async () => {
    await placeStore(version)
    const { openDatabase, memory, searchHistory } = await openStores()
    const database = await openDatabase()
    close = () => database.close()
    const listed = await searchHistory({}, 10)
    expect(listed.map(({ requestId }) => requestId)).toEqual(['standing', 'rejected', 'approval', 'swap'])
    expect(listed.at(-1)).toMatchObject({ gist: { title: swapReview.title, verdict: swapReview.verdict } })
    expect(listed.at(-1)?.outcome?.kind).toBe('different')
    expect((await database.get('reviews', 'swap'))?.review).toEqual(swapReview)
    expect(await memory.dealings(ACCOUNT, ROUTER)).toBe(1)
    expect(await memory.dealings(ACCOUNT, STRANGER)).toBe(1)
    expect(await memory.beginningLike(ACCOUNT, ROUTER)).toContain(ROUTER)
    expect(await memory.site('https://dapp.example', 1, ROUTER)).toMatchObject({
      uses: 2,
      called: 1,
      granted: 0,
      differed: { bySite: 1_790_000_000_000, byContract: 1_790_000_000_000 },
    })
    expect(await memory.site('https://dapp.example', 1, STRANGER)).toMatchObject({ called: 0, granted: 1 })
    expect(await memory.site('https://dapp.example', 10, TOKEN)).toMatchObject({ uses: 2, called: 0 })
    expect(await database.count('network')).toBe(1)
    expect(await database.count('addressBook')).toBe(version === 'v2' ? 1 : 0)
  })

  it('keeps even a row that broke, and goes on without it', async () => {
    await placeStore(version)
    const { openDatabase, history, searchHistory } = await openStores()
    const database = await openDatabase()
    close = () => database.close()
    expect(await database.get('requests', 'broken')).toMatchObject({ record: { requestId: 'broken' } })
    await history.addOutcome('approval', { kind: 'equal', differences: [] })
    expect(await searchHistory({ text: 'broken' }, 10)).toEqual([])
  })
})

it('leaves alone what a newer version keeps: nothing is read, nothing is lost, nobody counts as known', async () => {
  await placeStore({ version: 99, stores: [{ name: 'later', indexes: [], rows: [{ key: 'a', value: 1 }] }] })
  const { openDatabase, memory, history } = await openStores()
  await expect(openDatabase()).rejects.toMatchObject({ name: 'VersionError' })
  await expect(memory.dealings(ACCOUNT, ROUTER)).rejects.toThrow('memory-unread')
  await expect(history.addOutcome('a', { kind: 'equal', differences: [] })).rejects.toThrow()
  const later = await openDB('plainsign', 99)
  close = () => later.close()
  expect(await later.get('later', 'a')).toBe(1)
})
