import { browser } from 'wxt/browser'
import { isEnded } from '../../core/request/lifecycle.ts'
import type { LedgerRecord } from '../../core/review/ledger-record.ts'
import { isAwaited } from '../../core/review/sent-transaction.ts'
import type { Ledger } from '../../ports/ledger.ts'
import { createForwarded } from './forwarded.ts'

const PREFIX = 'request:'

/** The store holds 10 MB in all; a review above this is made anew rather than kept. */
const MAX_REVIEW_CHARACTERS = 262_144

/**
 * The ledger in `storage.session`: outlives the background, not the browser, and no content script can read it. What the
 * wallet has and has not answered, and what is on its way to the network, is also in the database, so that neither a
 * restart nor an update forgets it.
 */
export function createLedger(area = browser.storage.session, forwarded = createForwarded()): Ledger {
  const forget = (requestId: string) => forwarded.remove(requestId).catch(() => undefined)
  return {
    async list() {
      const [stored, sent] = await Promise.all([area.get(null), forwarded.list().catch(() => [])])
      const records = Object.entries(stored).flatMap(([key, record]) =>
        key.startsWith(PREFIX) ? [record as LedgerRecord] : [],
      )
      const lost = sent.filter(({ held }) => !Object.hasOwn(stored, PREFIX + held.requestId))
      return [...records, ...lost].sort((a, b) => a.held.heldAtMs - b.held.heldAtMs)
    },
    async put(record) {
      const key = PREFIX + record.held.requestId
      const size = record.review === null ? 0 : JSON.stringify(record.review).length
      const kept = size > MAX_REVIEW_CHARACTERS ? withoutReview(record) : record
      const lasts = record.entry.state === 'forwarding' || isAwaited(record)
      // A database that fails costs what a restart would find of it, not the decision: that is written down below.
      if (lasts) await forwarded.put(record).catch(() => undefined)
      try {
        await area.set({ [key]: kept })
      } catch (error) {
        if (kept.review === null) throw error
        await area.set({ [key]: withoutReview(record) })
      }
      if (isEnded(record.entry) && !isAwaited(record)) await forget(record.held.requestId)
    },
    async remove(requestId) {
      await area.remove(PREFIX + requestId)
      await forget(requestId)
    },
  }
}

/** As it is to be found after a restart: what was shown is gone, so that nothing decided on it holds. */
function withoutReview(record: LedgerRecord): LedgerRecord {
  const { entry } = record
  if (isEnded(entry) || entry.state === 'forwarding') return { ...record, review: null }
  return { ...record, review: null, entry: { ...entry, state: 'reviewing', awaiting: null, decision: null } }
}
