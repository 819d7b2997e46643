import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deleteDB, openDB } from 'idb'

interface StoreFixture {
  readonly version: number
  readonly stores: readonly {
    readonly name: string
    readonly autoIncrement?: boolean
    readonly indexes: readonly { readonly name: string; readonly keyPath: string; readonly multiEntry?: boolean }[]
    readonly rows: readonly { readonly key?: string; readonly value: unknown }[]
  }[]
}

/** Puts a database in the place of the extension's, as an earlier version of it left one: its form and its rows are data. */
export async function placeStore(fixture: StoreFixture | 'v1' | 'v2'): Promise<void> {
  const { version, stores } = typeof fixture === 'string' ? readFixture(fixture) : fixture
  await deleteDB('plainsign')
  const database = await openDB('plainsign', version, {
    upgrade(database) {
      for (const { name, autoIncrement = false, indexes, rows } of stores) {
        const store = database.createObjectStore(name, { autoIncrement })
        for (const { name, keyPath, multiEntry = false } of indexes) store.createIndex(name, keyPath, { multiEntry })
        for (const { key, value } of rows) void store.put(value, key)
      }
    },
  })
  database.close()
}

function readFixture(name: string): StoreFixture {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/stores', `${name}.json`), 'utf8'))
}
