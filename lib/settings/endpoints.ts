import { storage } from 'wxt/utils/storage'
import { type Endpoint, endpointSchema } from '../core/facts/endpoint.ts'
import { readList } from './read-list.ts'

const item = storage.defineItem<unknown>('local:endpoints', { fallback: [], version: 1 })

/** The endpoints that the user chose. There is none until they choose one. */
export async function readEndpoints(): Promise<readonly Endpoint[]> {
  return readList(endpointSchema, await item.getValue())
}

/** Replaces the whole list. Rejects where an entry is no endpoint: then nothing changes. */
export async function writeEndpoints(list: readonly Endpoint[]): Promise<void> {
  await item.setValue(list.map((endpoint) => endpointSchema.parse(endpoint)))
}
