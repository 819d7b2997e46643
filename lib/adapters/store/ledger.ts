import { browser } from 'wxt/browser'
import { isEnded } from '../../core/request/lifecycle.ts'
import type { LedgerRecord } from '../../core/review/ledger-record.ts'
import type { Ledger } from '../../ports/ledger.ts'

const PREFIX = 'request:'

/** The store holds 10 MB in all; a review above this is made anew rather than kept. */
const MAX_REVIEW_CHARACTERS = 262_144

/** The ledger in `storage.session`: outlives the background, not the browser, and no content script can read it. */
export function createLedger(area = browser.storage.session): Ledger {
  return {
    async list() {
      const stored = await area.get(null)
      const records = Object.entries(stored).filter(([key]) => key.startsWith(PREFIX))
      return records.map(([, record]) => record as LedgerRecord).sort((a, b) => a.held.heldAtMs - b.held.heldAtMs)
    },
    async put(record) {
      const key = PREFIX + record.held.requestId
      const size = record.review === null ? 0 : JSON.stringify(record.review).length
      const kept = size > MAX_REVIEW_CHARACTERS ? withoutReview(record) : record
      try {
        await area.set({ [key]: kept })
      } catch (error) {
        if (kept.review === null) throw error
        await area.set({ [key]: withoutReview(record) })
      }
    },
    remove: (requestId) => area.remove(PREFIX + requestId),
  }
}

/** As it is to be found after a restart: what was shown is gone, so that nothing decided on it holds. */
function withoutReview(record: LedgerRecord): LedgerRecord {
  const { entry } = record
  if (isEnded(entry) || entry.state === 'forwarding') return { ...record, review: null }
  return { ...record, review: null, entry: { ...entry, state: 'reviewing', awaiting: null, decision: null } }
}
