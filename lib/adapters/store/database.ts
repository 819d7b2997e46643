import { openDB } from 'idb'
import type { Database, Stores } from './stores.ts'
import { upgradeStores } from './upgrade-stores.ts'

/** The form in which all is kept; a store of a later one is left as it is, and nothing of it is read. */
const VERSION = 3

let opened: Promise<Database> | null = null

/** The extension's own database on this device; opened once, and anew where the browser ended it. */
export function openDatabase(): Promise<Database> {
  opened ??= openDB<Stores>('plainsign', VERSION, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      // Whole or not at all: a part of it would be taken for the present form.
      upgradeStores(database, oldVersion, transaction).catch(() => transaction.abort())
    },
    // Another page of ours is newer than this one: it must not wait for us.
    blocking(_current, _blocked, event) {
      opened = null
      if (event.target instanceof IDBDatabase) event.target.close()
    },
    terminated() {
      opened = null
    },
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}
