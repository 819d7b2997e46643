import type { LightClientSetting } from '../../core/facts/light-client.ts'
import type { LightClientStatus } from '../../core/facts/light-client-status.ts'
import { readLightClientSettings } from '../../settings/headers.ts'
import { createLightClientStore } from './light-client-store.ts'

/** The light clients that the user set up, and what became of each, as our own pages show them. */
export async function readLightClientView(): Promise<{
  readonly settings: readonly LightClientSetting[]
  readonly statuses: readonly LightClientStatus[]
}> {
  const [settings, statuses] = await Promise.all([readLightClientSettings(), createLightClientStore().list()])
  return { settings, statuses }
}
