import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import { isRecord } from '../../core/facts/is-record.ts'
import { entryOfRecord, type HistoryRecord, isHistoryEntry } from '../../core/review/history-record.ts'
import type { Outcome } from '../../core/review/outcome.ts'
import { keepDiffered } from './keep-differed.ts'
import { rememberUses } from './remember-uses.ts'
import type { HistoryWriting, Stores } from './stores.ts'

type Upgrade = IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>

/** Brings a database of any earlier version to the present one, within one transaction. */
export async function upgradeStores(
  database: IDBPDatabase<Stores>,
  oldVersion: number,
  transaction: Upgrade,
): Promise<void> {
  if (oldVersion < 1) {
    database.createObjectStore('requests').createIndex('endedAtMs', 'endedAtMs')
    database.createObjectStore('outcomes')
    database.createObjectStore('network', { autoIncrement: true })
  }
  if (oldVersion < 2) {
    database.createObjectStore('forwarded')
    database.createObjectStore('addressBook')
  }
  if (oldVersion < 3) {
    database.createObjectStore('reviews').createIndex('endedAtMs', 'endedAtMs')
    database.createObjectStore('dealings').createIndex('lastAtMs', 'lastAtMs')
    const uses = database.createObjectStore('siteUses')
    uses.createIndex('origin', 'origin')
    uses.createIndex('lastAtMs', 'lastAtMs')
    const differed = database.createObjectStore('differed')
    differed.createIndex('origin', 'origin')
    differed.createIndex('contract', 'contract')
    if (oldVersion > 0) await splitRecords(transaction)
  }
}

/** Versions 1 and 2 kept each record whole, and counted dealings over an index of the records themselves. */
async function splitRecords(upgrade: Upgrade): Promise<void> {
  const to = upgrade as unknown as HistoryWriting
  const requests = upgrade.objectStore('requests')
  // The present type no longer names it.
  const names: readonly string[] = [...requests.indexNames]
  if (names.includes('dealings')) requests.deleteIndex('dealings' as 'endedAtMs')
  for (let cursor = await requests.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const record = recordIn(cursor.value)
    // What can't be read stays as it lies, and is not listed.
    if (record === null) continue
    const { endedAtMs } = record
    await cursor.update({ record: entryOfRecord(record), endedAtMs })
    if (record.review !== null)
      await upgrade.objectStore('reviews').put({ review: record.review, endedAtMs }, cursor.key)
    // A review that broke names nobody; its record is kept all the same.
    await rememberUses(to, record).catch(() => undefined)
    const outcome: Outcome | undefined = await upgrade.objectStore('outcomes').get(cursor.key)
    if (outcome !== undefined) await keepDiffered(to, { ...record, outcome })
  }
}

function recordIn(row: unknown): HistoryRecord | null {
  if (!isRecord(row) || !isRecord(row.record)) return null
  const { record } = row
  const { review } = record
  if (review !== null && !(isRecord(review) && isRecord(review.meaning) && Array.isArray(review.findings))) return null
  const gist = review === null ? null : { title: review.title, verdict: review.verdict }
  return isHistoryEntry({ ...record, gist }) ? (record as unknown as HistoryRecord) : null
}
