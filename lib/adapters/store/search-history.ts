import { type HistoryFilter, isListed } from '../../core/review/history-filter.ts'
import { type HistoryEntry, isHistoryEntry } from '../../core/review/history-record.ts'
import { openDatabase } from './database.ts'

/** The newest that fit, at most `limit`. A row that can't be read is left out. */
export async function searchHistory(filter: HistoryFilter, limit: number): Promise<readonly HistoryEntry[]> {
  const reading = (await openDatabase()).transaction(['requests', 'outcomes'])
  const found: HistoryEntry[] = []
  let cursor = await reading.objectStore('requests').index('endedAtMs').openCursor(null, 'prev')
  while (cursor !== null && found.length < limit) {
    const { record } = cursor.value
    if (isHistoryEntry(record) && isListed(record, filter)) {
      const outcome = await reading.objectStore('outcomes').get(record.requestId)
      found.push(outcome === undefined ? record : { ...record, outcome })
    }
    cursor = await cursor.continue()
  }
  return found
}
