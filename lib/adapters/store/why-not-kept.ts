import type { HistoryTrouble } from '../../core/review/history-trouble.ts'

/** What a database's error means for what was to be kept. */
export function whyNotKept(error: unknown): HistoryTrouble {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  return name === 'VersionError' ? 'newer' : 'broken'
}
