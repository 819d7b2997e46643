import { storage } from 'wxt/utils/storage'
import { type Endpoint, isEndpoint } from '../core/facts/endpoint.ts'
import { readList } from './read-list.ts'

const item = storage.defineItem<unknown>('local:endpoints', { fallback: [], version: 1 })

/** The endpoints that the user chose. There is none until they choose one. */
export async function readEndpoints(): Promise<readonly Endpoint[]> {
  return readList(isEndpoint, await item.getValue())
}

/** Calls back whenever the list was changed, by whichever page. */
export function watchEndpoints(changed: () => void): void {
  item.watch(changed)
}

/** Replaces the whole list. Rejects where an entry is no endpoint: then nothing changes. */
export async function writeEndpoints(list: readonly Endpoint[]): Promise<void> {
  if (!list.every(isEndpoint)) throw new Error('The list holds something that is no endpoint.')
  await item.setValue(list)
}
