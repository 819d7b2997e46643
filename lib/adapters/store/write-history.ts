import { openDatabase } from './database.ts'
import { HISTORY_STORES, type HistoryWriting } from './stores.ts'

/** Writes to the history in one transaction: all that `work` does is kept, or nothing of it, and then it rejects. */
export async function writeHistory(work: (to: HistoryWriting) => Promise<void>): Promise<void> {
  const to = (await openDatabase()).transaction(HISTORY_STORES, 'readwrite')
  const done = to.done
  // Where `work` fails, that says why; this would say it twice.
  done.catch(() => undefined)
  try {
    await work(to)
  } catch (error) {
    abort(to)
    throw error
  }
  await done
}

/** One that a full disk has ended can't be ended again. */
function abort(to: HistoryWriting): void {
  try {
    to.abort()
  } catch {
    return
  }
}
