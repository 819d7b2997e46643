import { openDatabase } from './database.ts'
import type { NetworkLogEntry } from './stores.ts'

/** The log forgets its oldest entries beyond this many. */
const MAX_ENTRIES = 5_000

export interface NetworkLog {
  add(entry: NetworkLogEntry): Promise<void>
  /** Newest first. */
  list(limit: number): Promise<readonly NetworkLogEntry[]>
}

/** Every call that went out, kept on this device. */
export function createNetworkLog(maxEntries = MAX_ENTRIES): NetworkLog {
  return {
    async add(entry) {
      const store = (await openDatabase()).transaction('network', 'readwrite').store
      const key = await store.add(entry)
      if (key > maxEntries) await store.delete(IDBKeyRange.upperBound(key - maxEntries))
    },
    async list(limit) {
      const store = (await openDatabase()).transaction('network').store
      const entries: NetworkLogEntry[] = []
      let cursor = await store.openCursor(null, 'prev')
      while (cursor !== null && entries.length < limit) {
        entries.push(cursor.value)
        cursor = await cursor.continue()
      }
      return entries
    },
  }
}
