import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { placeStore } from './open-store-fixture.ts'

vi.stubGlobal('chrome', fakeBrowser)

beforeEach(() => {
  fakeBrowser.reset()
  vi.resetModules()
})

const open = () => import('../../../lib/adapters/store/history-trouble.ts')

it('says why the last request was not kept, until one is again', async () => {
  const { noteHistoryTrouble, readHistoryTrouble } = await open()
  expect(await readHistoryTrouble()).toBeNull()
  await noteHistoryTrouble(new DOMException('no room', 'QuotaExceededError'))
  expect(await readHistoryTrouble()).toBe('full')
  await noteHistoryTrouble(new Error('gone'))
  expect(await readHistoryTrouble()).toBe('broken')
  await noteHistoryTrouble(null)
  expect(await readHistoryTrouble()).toBeNull()
  const { openDatabase } = await import('../../../lib/adapters/store/database.ts')
  ;(await openDatabase()).close()
})

it('says that a newer version wrote what is kept', async () => {
  await placeStore({ version: 99, stores: [] })
  const { readHistoryTrouble } = await open()
  expect(await readHistoryTrouble()).toBe('newer')
})
