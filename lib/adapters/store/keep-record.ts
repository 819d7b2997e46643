import { entryOfRecord, type HistoryRecord } from '../../core/review/history-record.ts'
import { rememberUses } from './remember-uses.ts'
import type { HistoryWriting } from './stores.ts'
import { forgetRecords, forgetReviews } from './trim-history.ts'
import { whyNotKept } from './why-not-kept.ts'
import { writeHistory } from './write-history.ts'

/**
 * Writes a record down, once. Where the disk is full room is made for it: first the older half of all reviews goes, then
 * all of them and its own, then the oldest quarter of all requests. Rejects where there is still none.
 */
export async function keepRecord(record: HistoryRecord): Promise<void> {
  const write = (withReview: boolean) => writeHistory((to) => fill(to, record, withReview))
  try {
    return await write(true)
  } catch (error) {
    if (whyNotKept(error) !== 'full') throw error
  }
  for (const [share, withReview] of [
    [2, true],
    [1, false],
  ] as const) {
    try {
      await writeHistory(async (to) => forgetReviews(to, Math.ceil((await to.objectStore('reviews').count()) / share)))
      return await write(withReview)
    } catch (error) {
      if (whyNotKept(error) !== 'full') throw error
    }
  }
  await writeHistory(async (to) => forgetRecords(to, Math.ceil((await to.objectStore('requests').count()) / 4)))
  return write(false)
}

async function fill(to: HistoryWriting, record: HistoryRecord, withReview: boolean): Promise<void> {
  const { requestId, endedAtMs, review } = record
  if ((await to.objectStore('requests').getKey(requestId)) !== undefined) return
  await to.objectStore('requests').add({ record: entryOfRecord(record), endedAtMs }, requestId)
  if (review !== null && withReview) await to.objectStore('reviews').put({ review, endedAtMs }, requestId)
  await rememberUses(to, record)
}
