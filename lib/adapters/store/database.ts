import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AddressBookEntry } from '../../core/facts/address-book-entry.ts'
import type { HistoryRecord } from '../../core/review/history-record.ts'
import type { LedgerRecord } from '../../core/review/ledger-record.ts'
import type { Outcome } from '../../core/review/outcome.ts'

interface Stores extends DBSchema {
  requests: {
    key: string
    /** `dealings`: one `account:counterparty` for each that this request dealt with. */
    value: { readonly record: HistoryRecord; readonly endedAtMs: number; readonly dealings: readonly string[] }
    indexes: { endedAtMs: number; dealings: string[] }
  }
  outcomes: { key: string; value: Outcome }
  network: { key: number; value: NetworkLogEntry }
  /** Requests that the wallet has and has not answered. */
  forwarded: { key: string; value: LedgerRecord }
  addressBook: { key: string; value: AddressBookEntry }
}
export type Database = IDBPDatabase<Stores>

/** One call that went through the only door out. */
export interface NetworkLogEntry {
  readonly atMs: number
  readonly host: string
  readonly method: string
  readonly why: string
}

let opened: Promise<Database> | null = null

/** The extension's own database on this device; opened once, and anew where the browser ended it. */
export function openDatabase(): Promise<Database> {
  opened ??= openDB<Stores>('plainsign', 2, {
    upgrade(database, oldVersion) {
      if (oldVersion < 2) {
        database.createObjectStore('forwarded')
        database.createObjectStore('addressBook')
      }
      if (oldVersion > 0) return
      const requests = database.createObjectStore('requests')
      requests.createIndex('endedAtMs', 'endedAtMs')
      requests.createIndex('dealings', 'dealings', { multiEntry: true })
      database.createObjectStore('outcomes')
      database.createObjectStore('network', { autoIncrement: true })
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
