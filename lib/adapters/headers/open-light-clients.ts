import type { LightClient } from '../../core/facts/light-client.ts'
import type { Network } from '../network/create-network.ts'
import { createColibriHeader } from './colibri-header.ts'
import { createColibriInWorker } from './colibri-in-worker.ts'
import type { HeaderSource } from './header-source.ts'
import { createLightClientStore } from './light-client-store.ts'
import { reportStatus } from './report-status.ts'

/** The light clients in the browser, each run in a worker: one source for each review, through the review's own door. */
export function openLightClients(): (
  network: Pick<Network, 'bytes'>,
  lightClients: readonly LightClient[],
) => HeaderSource {
  const store = createLightClientStore()
  const run = createColibriInWorker(
    () => new Worker(new URL('./colibri.worker.ts', import.meta.url), { type: 'module' }),
  )
  return (network, lightClients) => {
    const committees = lightClients.filter((client) => 'prover' in client)
    return reportStatus(createColibriHeader({ network, lightClients: committees, store, run }), store)
  }
}
