import type { LedgerRecord } from '../core/review/ledger-record.ts'

/** The one window that shows what waits. */
export interface ReviewScreen {
  /** Opens it, or brings it to the front, for a request that came then. */
  open(askedAtMs: number): void
  /** Opens it where there is none; one that is open stays where it is. */
  ensure(): void
  close(): void
  show(records: readonly LedgerRecord[]): void
}
