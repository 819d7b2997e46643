import type { LightClient } from '../../core/facts/light-client.ts'
import type { Network } from '../network/create-network.ts'
import { createLightClients } from './create-light-clients.ts'
import type { HeaderSource } from './header-source.ts'
import { createLightClientInWorker } from './light-client-in-worker.ts'
import { createLightClientStore } from './light-client-store.ts'
import { reportStatus } from './report-status.ts'

/** The light clients in the browser, each run in a worker: one source for each review, through the review's own door. */
export function openLightClients(): (
  network: Pick<Network, 'bytes'>,
  lightClients: readonly LightClient[],
) => HeaderSource {
  const store = createLightClientStore()
  const runColibri = createLightClientInWorker(
    () => new Worker(new URL('./colibri.worker.ts', import.meta.url), { type: 'module' }),
  )
  const runHelios = createLightClientInWorker(
    () => new Worker(new URL('./helios.worker.ts', import.meta.url), { type: 'module' }),
  )
  return (network, lightClients) =>
    reportStatus(createLightClients({ network, lightClients, store, runColibri, runHelios }), store)
}
