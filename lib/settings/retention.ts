import { storage } from 'wxt/utils/storage'
import { DEFAULT_RETENTION, isRetention, type Retention } from '../core/facts/retention.ts'

const item = storage.defineItem<unknown>('local:retention', { fallback: null, version: 1 })

/** How much of the history the user wants kept; what was stored and is no such thing counts as never chosen. */
export async function readRetention(): Promise<Retention> {
  const stored = await item.getValue()
  return isRetention(stored) ? { days: stored.days, count: stored.count } : DEFAULT_RETENTION
}

/** Rejects what is none: then nothing changes. */
export async function writeRetention(retention: Retention): Promise<void> {
  if (!isRetention(retention)) throw new Error('This is no retention.')
  await item.setValue(retention)
}
