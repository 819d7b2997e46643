import { readFileSync } from 'node:fs'
import { createLightClients } from '../../lib/adapters/headers/create-light-clients.ts'
import type { HeaderSource } from '../../lib/adapters/headers/header-source.ts'
import type { KeptLightClient } from '../../lib/adapters/headers/light-client-store.ts'
import type { Network } from '../../lib/adapters/network/create-network.ts'
import { isLightClient, type LightClient } from '../../lib/core/facts/light-client.ts'
import { runInThread } from './run-in-thread.ts'

/** The light clients of a run: one source for each line, through the line's own door. */
export type HeadersFor = (network: Pick<Network, 'bytes'>) => HeaderSource

/**
 * The light clients that a file sets up, a JSON list of entries as the settings keep them. What they verify is gone on
 * from within the run, and forgotten after it. Throws, naming the file, where it is no such list.
 */
export function openLightClientFile(path: string): HeadersFor {
  const lightClients = readLightClientFile(path)
  const kept = new Map<string, KeptLightClient>()
  const script = new URL('./light-client-thread.ts', import.meta.url)
  const shared = {
    lightClients,
    store: {
      read: async (key: string) => kept.get(key) ?? null,
      write: async (key: string, each: KeptLightClient) => void kept.set(key, each),
    },
    runColibri: runInThread(script, { client: 'colibri' }),
    runHelios: runInThread(script, { client: 'helios' }),
  }
  return (network) => createLightClients({ network, ...shared })
}

function readLightClientFile(path: string): readonly LightClient[] {
  let list: unknown
  try {
    list = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!Array.isArray(list) || !list.every(isLightClient)) throw new Error(`${path} is no list of light clients.`)
  return list
}
