import { type DBSchema, openDB } from 'idb'
import type { LightClientMemory } from './colibri-job.ts'

/** What is kept of a light client. `provedAtMs`: the time of the newest block that it verified, by the block itself. */
export interface KeptLightClient {
  readonly memory: LightClientMemory
  readonly provedAtMs: number
}

/** Keeps what light clients verified, one for each chain and checkpoint. */
export interface LightClientStore {
  read(key: string): Promise<KeptLightClient | null>
  write(key: string, kept: KeptLightClient): Promise<void>
}

interface Stores extends DBSchema {
  kept: { key: string; value: KeptLightClient }
}

/** In a database of its own on this device: all of it can be had anew, so that nothing is lost with it. */
export function createLightClientStore(): LightClientStore {
  const open = () =>
    openDB<Stores>('plainsign-light-clients', 1, { upgrade: (db) => void db.createObjectStore('kept') })
  let opened: ReturnType<typeof open> | undefined
  const database = () => {
    opened ??= open()
    return opened
  }
  return {
    read: async (key) => (await (await database()).get('kept', key)) ?? null,
    write: async (key, kept) => void (await (await database()).put('kept', kept, key)),
  }
}
