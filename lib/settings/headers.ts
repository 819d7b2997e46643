import { storage } from 'wxt/utils/storage'
import { isRecord } from '../core/facts/is-record.ts'
import { isLightClientSetting, type LightClient, type LightClientSetting } from '../core/facts/light-client.ts'
import { readList } from './read-list.ts'

const item = storage.defineItem<unknown>('local:light-clients', {
  fallback: [],
  version: 2,
  // What was kept before there was a switch was on.
  migrations: { 2: (list: unknown) => readList(isRecord, list).map((each) => ({ on: true, ...each })) },
})

/** The light clients that the user set up, at most one a chain. There is none until they set one up. */
export async function readLightClientSettings(): Promise<readonly LightClientSetting[]> {
  return readList(isLightClientSetting, await item.getValue())
}

/** Those that are switched on. */
export async function readLightClients(): Promise<readonly LightClient[]> {
  return (await readLightClientSettings()).filter(({ on }) => on)
}

/** Replaces the whole list. Rejects where an entry is none, or a chain has two: then nothing changes. */
export async function writeLightClients(list: readonly LightClientSetting[]): Promise<void> {
  if (!list.every(isLightClientSetting)) throw new Error('The list holds something that is no light client.')
  if (new Set(list.map(({ chainId }) => chainId)).size !== list.length)
    throw new Error('One chain has two light clients.')
  await item.setValue(list)
}
