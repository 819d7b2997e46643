import { type Address, isAddress } from '../../core/facts/hex.ts'
import { DIGITS_SEEN } from '../../core/judge/looks-alike.ts'
import type { HistoryRecord } from '../../core/review/history-record.ts'
import { listCounterparties } from '../../core/review/list-counterparties.ts'
import type { History } from '../../ports/history.ts'
import type { Memory, PastParties } from '../../ports/memory.ts'
import { openDatabase } from './database.ts'

/** More than chance gives: one address in 65,536 begins like another. */
const MAX_ALIKE = 256

/** What became of requests, append-only: a record or an outcome that is there already stays as it is. */
export function createHistory(): History & { list(limit: number): Promise<readonly HistoryRecord[]> } {
  return {
    async add(record) {
      const database = await openDatabase()
      const transaction = database.transaction('requests', 'readwrite')
      const { requestId, endedAtMs } = record
      if ((await transaction.store.getKey(requestId)) === undefined) {
        await transaction.store.add({ record, endedAtMs, dealings: dealingsOf(record) }, requestId)
      }
      await transaction.done
    },
    async addOutcome(requestId, outcome) {
      const database = await openDatabase()
      const transaction = database.transaction('outcomes', 'readwrite')
      if ((await transaction.store.getKey(requestId)) === undefined) await transaction.store.add(outcome, requestId)
      await transaction.done
    },
    async list(limit) {
      const transaction = (await openDatabase()).transaction(['requests', 'outcomes'])
      const records: HistoryRecord[] = []
      let cursor = await transaction.objectStore('requests').index('endedAtMs').openCursor(null, 'prev')
      while (cursor !== null && records.length < limit) {
        const { record } = cursor.value
        const outcome = await transaction.objectStore('outcomes').get(record.requestId)
        records.push(outcome === undefined ? record : { ...record, outcome })
        cursor = await cursor.continue()
      }
      return records
    },
  }
}

/** What this account did before, from the history. */
export function createMemory(): Memory & PastParties {
  return {
    dealings: async (account, counterparty) =>
      (await openDatabase()).countFromIndex('requests', 'dealings', IDBKeyRange.only(`${account}:${counterparty}`)),
    async beginningLike(account, address) {
      const start = `${account}:${address.slice(0, 2 + DIGITS_SEEN)}`
      const found: Address[] = []
      const index = (await openDatabase()).transaction('requests').store.index('dealings')
      let cursor = await index.openKeyCursor(IDBKeyRange.bound(start, `${start}g`), 'nextunique')
      while (cursor !== null && found.length < MAX_ALIKE) {
        const party = cursor.key.slice(account.length + 1)
        if (isAddress(party)) found.push(party)
        cursor = await cursor.continue()
      }
      return found
    },
  }
}

/** Only what the wallet agreed to counts. */
function dealingsOf({ account, review, state, answer }: HistoryRecord): readonly string[] {
  if (account === null || review === null || state !== 'answered' || answer?.ok !== true) return []
  return listCounterparties(review.meaning).map((counterparty) => `${account}:${counterparty}`)
}
