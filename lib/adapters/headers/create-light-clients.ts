import type { LightClient } from '../../core/facts/light-client.ts'
import type { Network } from '../network/create-network.ts'
import { createColibriHeader } from './colibri-header.ts'
import type { HeaderSource } from './header-source.ts'
import { createHeliosHeader } from './helios-header.ts'
import type { LightClientRunner } from './light-client-job.ts'
import type { LightClientStore } from './light-client-store.ts'

/** The light clients that the user set up, each by the library that serves its chain. */
export function createLightClients({
  network,
  lightClients,
  store,
  runColibri,
  runHelios,
}: {
  network: Pick<Network, 'bytes'>
  lightClients: readonly LightClient[]
  store: LightClientStore
  runColibri: LightClientRunner
  runHelios: LightClientRunner
}): HeaderSource {
  const committees = lightClients.filter((client) => 'prover' in client)
  const sequencers = lightClients.filter((client) => !('prover' in client))
  const byCommittee = createColibriHeader({ network, lightClients: committees, store, run: runColibri })
  const bySequencer = createHeliosHeader({ network, lightClients: sequencers, run: runHelios })
  return { newest: (chainId, signal) => byCommittee.newest(chainId, signal) ?? bySequencer.newest(chainId, signal) }
}
