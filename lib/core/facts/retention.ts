import { isRecord } from './is-record.ts'

/** How much of the history is kept: whatever is older than `days`, or beyond the newest `count`, is forgotten. */
export interface Retention {
  readonly days: number
  readonly count: number
}

export const DEFAULT_RETENTION: Retention = { days: 365, count: 10_000 }

/** The most that may be chosen. */
export const MOST_RETAINED: Retention = { days: 3_650, count: 50_000 }

export function isRetention(value: unknown): value is Retention {
  return isRecord(value) && isWithin(value.days, MOST_RETAINED.days) && isWithin(value.count, MOST_RETAINED.count)
}

function isWithin(value: unknown, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= most
}
