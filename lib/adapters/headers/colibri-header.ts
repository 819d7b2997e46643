import { CHECKPOINT_LIMIT_MS, type SyncCommitteeClient } from '../../core/facts/light-client.ts'
import type { Network } from '../network/create-network.ts'
import { askLightClientHost } from './ask-light-client-host.ts'
import type { HeaderSource, ProvedHash } from './header-source.ts'
import type { LightClientMemory, LightClientQuestion, LightClientRunner } from './light-client-job.ts'
import type { LightClientStore } from './light-client-store.ts'
import { readProvedBlock } from './read-proved-block.ts'
import { unproved } from './unproved.ts'

const TIME_LIMIT_MS = 8_000
const MAX_KEPT_BYTES = 4 * 1024 * 1024

/**
 * The newest block that the sync committee of mainnet, Sepolia or Gnosis signed, verified here by Colibri from the
 * checkpoint that the user set. It asks only the hosts that the user set, through the door.
 *
 * @param now milliseconds, by this device's clock
 */
export function createColibriHeader({
  network,
  lightClients,
  store,
  run,
  now = Date.now,
}: {
  network: Pick<Network, 'bytes'>
  lightClients: readonly SyncCommitteeClient[]
  store: LightClientStore
  run: LightClientRunner
  now?: () => number
}): HeaderSource {
  async function verify(client: SyncCommitteeClient, signal: AbortSignal): Promise<ProvedHash> {
    const { chainId, checkpoint, checkpointSetAtMs } = client
    const key = `${chainId}:${checkpoint}`
    const kept = await store.read(key)
    const newestMs = Math.min(now(), Math.max(checkpointSetAtMs, kept?.provedAtMs ?? 0))
    if (now() - newestMs > CHECKPOINT_LIMIT_MS) return unproved('its checkpoint is too old: set a new one')

    const limit = AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)])
    const memory: LightClientMemory = kept?.memory ?? new Map()
    const job = { chainId, method: 'eth_getBlockByNumber', params: ['latest', false], checkpoint, memory }
    const reply = await run(job, (question) => ask(client, question, limit), limit)
    if (!reply.ok) return unproved(reply.detail)
    const block = readProvedBlock(reply.result)
    if (block === null) return unproved('it gave no block')
    const bytes = [...reply.memory.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
    const provedAtMs = Math.max(kept?.provedAtMs ?? 0, block.timestampMs)
    if (bytes <= MAX_KEPT_BYTES) await store.write(key, { memory: reply.memory, provedAtMs })
    return { ok: true, ...block, signedBy: 'sync-committee', host: new URL(client.prover).host }
  }

  function ask(client: SyncCommitteeClient, { of, path, body }: LightClientQuestion, signal: AbortSignal) {
    const base = of === 'prover' ? client.prover : client.consensus
    const what = of === 'prover' ? 'proof of a block' : 'sync committee'
    return askLightClientHost(network, base, { path, body, what, signal, timeoutMs: TIME_LIMIT_MS })
  }

  return {
    newest(chainId, signal) {
      const client = lightClients.find((each) => each.chainId === chainId)
      if (client === undefined) return null
      return verify(client, signal).catch(() => unproved('what it verified before could not be read or kept'))
    },
  }
}
