import type { Retention } from '../../core/facts/retention.ts'
import type { HistoryWriting } from './stores.ts'

const DAY_MS = 86_400_000

/**
 * Full reviews that are kept: those of older requests are forgotten before the requests themselves. Rows of whom the user
 * dealt with, and of what sites used: more than anybody has; beyond them who was not met for longest becomes a stranger again.
 */
const MOST = { reviews: 1_000, rows: 50_000 }

/**
 * Forgets what is older or more than is to be kept; whom the user dealt with, and what sites used, outlives it. It counts
 * every row, which takes a database some time: not to be done for each request.
 */
export async function trimHistory(
  to: HistoryWriting,
  { days, count }: Retention,
  nowMs: number,
  most = MOST,
): Promise<void> {
  const tooOld = IDBKeyRange.upperBound(nowMs - days * DAY_MS, true)
  await forgetRecords(to, await to.objectStore('requests').index('endedAtMs').count(tooOld))
  await forgetRecords(to, (await to.objectStore('requests').count()) - count)
  await forgetReviews(to, (await to.objectStore('reviews').count()) - most.reviews)
  for (const name of ['dealings', 'siteUses'] as const) await forgetLongest(to, name, most.rows)
}

/** The oldest so many, with what came of them. */
export async function forgetRecords(to: HistoryWriting, howMany: number): Promise<void> {
  if (howMany <= 0) return
  const keys = await to.objectStore('requests').index('endedAtMs').getAllKeys(null, howMany)
  for (const key of keys) await forgetRecord(to, key)
}

export async function forgetRecord(to: HistoryWriting, requestId: string): Promise<void> {
  for (const name of ['requests', 'reviews', 'outcomes'] as const) await to.objectStore(name).delete(requestId)
}

/** The oldest so many reviews; the requests that they are of stay. */
export async function forgetReviews(to: HistoryWriting, howMany: number): Promise<void> {
  if (howMany <= 0) return
  const reviews = to.objectStore('reviews')
  for (const key of await reviews.index('endedAtMs').getAllKeys(null, howMany)) await reviews.delete(key)
}

async function forgetLongest(to: HistoryWriting, name: 'dealings' | 'siteUses', maxRows: number): Promise<void> {
  // Both are tallies under the same index.
  const store = to.objectStore(name as 'dealings')
  let over = (await store.count()) - maxRows
  if (over <= 0) return
  for (let cursor = await store.index('lastAtMs').openCursor(); cursor !== null && over > 0; over -= 1) {
    await cursor.delete()
    cursor = await cursor.continue()
  }
}
