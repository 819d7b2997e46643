import { DEFAULT_RETENTION, type Retention } from '../../core/facts/retention.ts'
import type { History } from '../../ports/history.ts'
import { keepDiffered } from './keep-differed.ts'
import { keepRecord } from './keep-record.ts'
import { trimHistory } from './trim-history.ts'
import { writeHistory } from './write-history.ts'

/** So many requests are kept between two looks at what is too old or too much. */
const TRIM_EVERY = 64

/**
 * What became of requests, append-only: a record or an outcome that is there already stays as it is. What is older or more
 * than the user wants kept is forgotten as new records come, a few at a time.
 *
 * @param note is told of each record whether it was kept: null, or why not
 */
export function createHistory(
  retention: () => Promise<Retention> = async () => DEFAULT_RETENTION,
  note: (error: unknown) => Promise<void> = async () => {},
  trimEvery = TRIM_EVERY,
): History {
  let sinceTrim = 0
  return {
    async add(record) {
      try {
        await keepRecord(record)
        if (sinceTrim === 0) {
          const kept = await retention()
          await writeHistory((to) => trimHistory(to, kept, record.endedAtMs))
        }
        sinceTrim = (sinceTrim + 1) % trimEvery
      } catch (error) {
        await note(error)
        throw error
      }
      await note(null)
    },
    addOutcome: (requestId, outcome) =>
      writeHistory(async (to) => {
        const row = await to.objectStore('requests').get(requestId)
        // Nothing comes back of what was erased meanwhile.
        if (row === undefined || (await to.objectStore('outcomes').getKey(requestId)) !== undefined) return
        await to.objectStore('outcomes').add(outcome, requestId)
        const kept = await to.objectStore('reviews').get(requestId)
        await keepDiffered(to, { ...row.record, review: kept?.review ?? null, outcome })
      }),
  }
}
