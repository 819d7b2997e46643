import { storage } from 'wxt/utils/storage'
import { isLightClient, type LightClient } from '../core/facts/light-client.ts'
import { readList } from './read-list.ts'

const item = storage.defineItem<unknown>('local:light-clients', { fallback: [], version: 1 })

/** The light clients that the user set up, at most one a chain. There is none until they set one up. */
export async function readLightClients(): Promise<readonly LightClient[]> {
  return readList(isLightClient, await item.getValue())
}

/** Replaces the whole list. Rejects where an entry is none, or a chain has two: then nothing changes. */
export async function writeLightClients(list: readonly LightClient[]): Promise<void> {
  if (!list.every(isLightClient)) throw new Error('The list holds something that is no light client.')
  if (new Set(list.map(({ chainId }) => chainId)).size !== list.length)
    throw new Error('One chain has two light clients.')
  await item.setValue(list)
}
