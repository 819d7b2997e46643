import { isRecord } from '../../core/facts/is-record.ts'
import type { Tally } from './stores.ts'

/** A row may have broken on the disk. */
export function isTally(row: unknown): row is Tally {
  return isRecord(row) && [row.count, row.firstAtMs, row.lastAtMs].every(Number.isSafeInteger)
}
