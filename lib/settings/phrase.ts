import { storage } from 'wxt/utils/storage'
import { isPhrase } from '../core/facts/phrase.ts'

const item = storage.defineItem<unknown>('local:phrase', { fallback: null, version: 1 })

/** The phrase that the user chose to know our windows by; null where there is none. No page may ever learn it. */
export async function readPhrase(): Promise<string | null> {
  const stored = await item.getValue()
  return isPhrase(stored) ? stored : null
}

/** Replaces the phrase; null takes it away. Rejects what is no phrase: then nothing changes. */
export async function writePhrase(phrase: string | null): Promise<void> {
  if (phrase === null) return item.removeValue()
  if (!isPhrase(phrase)) throw new Error('This is no phrase.')
  await item.setValue(phrase)
}
