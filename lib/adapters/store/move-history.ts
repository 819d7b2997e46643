import { HISTORY_FILE, readHistoryFile } from '../../core/review/history-file.ts'
import { entryOfRecord, type HistoryRecord, isHistoryEntry } from '../../core/review/history-record.ts'
import { openDatabase } from './database.ts'
import { keepDiffered } from './keep-differed.ts'
import { rememberUses } from './remember-uses.ts'
import { writeHistory } from './write-history.ts'

/** A larger file is not read: no export of ours comes near it. */
const MAX_FILE_BYTES = 256 << 20

/** What became of a file: records that are new here, that were here already, and that are none. */
export interface ImportReport {
  readonly added: number
  readonly known: number
  readonly refused: number
}

/** All of the history as one JSON file, each record with its review as far as that is still kept. */
export async function exportHistory(): Promise<Blob> {
  const database = await openDatabase()
  const parts: BlobPart[] = []
  for (const key of await database.getAllKeysFromIndex('requests', 'endedAtMs')) {
    const reading = database.transaction(['requests', 'reviews', 'outcomes'])
    const [row, kept, outcome] = await Promise.all([
      reading.objectStore('requests').get(key),
      reading.objectStore('reviews').get(key),
      reading.objectStore('outcomes').get(key),
    ])
    if (row === undefined || !isHistoryEntry(row.record)) continue
    const { gist: _gist, ...rest } = row.record
    const record: HistoryRecord = {
      ...rest,
      review: kept?.review ?? null,
      ...(outcome === undefined ? {} : { outcome }),
    }
    parts.push(parts.length === 0 ? '' : ',\n', JSON.stringify(record))
  }
  return new Blob([HISTORY_FILE.head, ...parts, HISTORY_FILE.tail], { type: 'application/json' })
}

/**
 * Adds what an exported file holds and is not here yet; what is here stays as it is. Null where it is no such file.
 *
 * @param counts whether it is taken for what this user did: else it is listed, and makes nobody known
 */
export async function importHistory(file: Blob, counts: boolean): Promise<ImportReport | null> {
  if (file.size > MAX_FILE_BYTES) return null
  const read = readHistoryFile(await file.text())
  if (read === null) return null
  let added = 0
  for (const record of read.records) if (await addRecord(record, counts)) added += 1
  return { added, known: read.records.length - added, refused: read.refused }
}

async function addRecord(record: HistoryRecord, counts: boolean): Promise<boolean> {
  const { requestId, endedAtMs, review, outcome } = record
  let isNew = false
  await writeHistory(async (to) => {
    isNew = (await to.objectStore('requests').getKey(requestId)) === undefined
    if (!isNew) return
    await to.objectStore('requests').add({ record: entryOfRecord(record), endedAtMs }, requestId)
    if (review !== null) await to.objectStore('reviews').put({ review, endedAtMs }, requestId)
    if (outcome !== undefined) await to.objectStore('outcomes').put(outcome, requestId)
    await keepDiffered(to, record)
    if (counts) await rememberUses(to, record)
  })
  return isNew
}
