import type { LedgerRecord } from '../core/review/ledger-record.ts'

/** Keeps what is held for as long as the browser runs, whatever becomes of the background. */
export interface Ledger {
  /** Oldest first. A record that could not be read is left out. */
  list(): Promise<readonly LedgerRecord[]>
  /** Rejects where the record could not be kept. */
  put(record: LedgerRecord): Promise<void>
  remove(requestId: string): Promise<void>
}
