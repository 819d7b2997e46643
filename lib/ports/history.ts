import type { HistoryRecord } from '../core/review/history-record.ts'
import type { Outcome } from '../core/review/outcome.ts'

/** What became of requests, kept for good. Nothing in it is ever changed. */
export interface History {
  add(record: HistoryRecord): Promise<void>
  /** Once per request. */
  addOutcome(requestId: string, outcome: Outcome): Promise<void>
}
