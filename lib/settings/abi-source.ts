import { storage } from 'wxt/utils/storage'
import { isAbiSource } from '../core/facts/abi-source.ts'

const item = storage.defineItem<unknown>('local:abi-source', { fallback: null, version: 1 })

/** The source of contracts' published ABIs that the user chose; null, the state at first, where nobody is asked. */
export async function readAbiSource(): Promise<string | null> {
  const stored = await item.getValue()
  return isAbiSource(stored) ? stored : null
}

/** Replaces the source; null switches it off. Rejects what is none: then nothing changes. */
export async function writeAbiSource(source: string | null): Promise<void> {
  if (source === null) return item.removeValue()
  if (!isAbiSource(source)) throw new Error('This is no source of ABIs.')
  await item.setValue(source)
}
