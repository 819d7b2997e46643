import type { LightClient } from '../../core/facts/light-client.ts'
import type { Network } from '../network/create-network.ts'
import { createColibriHeader } from './colibri-header.ts'
import type { HeaderSource } from './header-source.ts'
import { createHeliosHeader } from './helios-header.ts'
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
  return (network, lightClients) => {
    const committees = lightClients.filter((client) => 'prover' in client)
    const sequencers = lightClients.filter((client) => !('prover' in client))
    const byCommittee = createColibriHeader({ network, lightClients: committees, store, run: runColibri })
    const bySequencer = createHeliosHeader({ network, lightClients: sequencers, run: runHelios })
    const either: HeaderSource = {
      newest: (chainId, signal) => byCommittee.newest(chainId, signal) ?? bySequencer.newest(chainId, signal),
    }
    return reportStatus(either, store)
  }
}
