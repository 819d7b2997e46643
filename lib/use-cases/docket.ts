import type { HeldRequest, PageSource } from '../core/request/held-request.ts'
import { isEnded } from '../core/request/lifecycle.ts'
import type { LedgerRecord } from '../core/review/ledger-record.ts'
import type { Ledger } from '../ports/ledger.ts'

/** All requests that wait, and the last that ended: the ledger's records, kept at hand. Each is written down first. */
export interface Docket {
  /** Takes up what the ledger holds. */
  load(): Promise<void>
  /** Oldest first, as they stand at this moment. */
  all(): readonly LedgerRecord[]
  get(requestId: string): LedgerRecord | undefined
  find(source: PageSource): LedgerRecord | undefined
  waiting(): readonly HeldRequest[]
  /** What is for the user to see: all but what a standing decision lets pass. */
  visible(): readonly LedgerRecord[]
  /** Rejects where the ledger did not keep it; the record then stands as it did. */
  put(record: LedgerRecord): Promise<void>
  drop(record: LedgerRecord): Promise<void>
}

export function createDocket(ledger: Ledger): Docket {
  const records = new Map<string, LedgerRecord>()
  const all = () => [...records.values()]
  return {
    all,
    async load() {
      for (const record of await ledger.list()) records.set(record.held.requestId, record)
    },
    get: (requestId) => records.get(requestId),
    find: ({ document, id }) => all().find(({ held: { source } }) => source.document === document && source.id === id),
    waiting: () => all().flatMap(({ held, entry }) => (isEnded(entry) ? [] : [held])),
    visible: () => all().filter(({ entry }) => !entry.standing),
    async put(record) {
      await ledger.put(record)
      records.set(record.held.requestId, record)
    },
    async drop({ held }) {
      records.delete(held.requestId)
      await ledger.remove(held.requestId)
    },
  }
}
