import { type DBSchema, openDB } from 'idb'
import type { LightClientStatus } from '../../core/facts/light-client-status.ts'
import type { LightClientMemory } from './light-client-job.ts'

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

/** Keeps what became of each chain's light client. */
export interface LightClientStatuses {
  list(): Promise<readonly LightClientStatus[]>
  /** Replaces what is kept of the chain. `change` is given what is kept. */
  change(chainId: number, change: (kept: LightClientStatus | undefined) => LightClientStatus): Promise<void>
}

interface Stores extends DBSchema {
  kept: { key: string; value: KeptLightClient }
  status: { key: number; value: LightClientStatus }
}

/** In a database of its own on this device: all of it can be had anew, so that nothing is lost with it. */
export function createLightClientStore(): LightClientStore & LightClientStatuses {
  const open = () =>
    openDB<Stores>('plainsign-light-clients', 2, {
      upgrade(database, oldVersion) {
        if (oldVersion < 1) database.createObjectStore('kept')
        database.createObjectStore('status', { keyPath: 'chainId' })
      },
    })
  let opened: ReturnType<typeof open> | undefined
  const database = () => {
    opened ??= open()
    return opened
  }
  return {
    read: async (key) => (await (await database()).get('kept', key)) ?? null,
    write: async (key, kept) => void (await (await database()).put('kept', kept, key)),
    list: async () => (await database()).getAll('status'),
    async change(chainId, change) {
      const store = (await database()).transaction('status', 'readwrite').store
      await store.put(change(await store.get(chainId)))
    },
  }
}
