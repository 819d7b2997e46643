import type { SequencerClient } from '../../core/facts/light-client.ts'
import type { Network } from '../network/create-network.ts'
import { askLightClientHost } from './ask-light-client-host.ts'
import type { HeaderSource, ProvedHash } from './header-source.ts'
import type { LightClientRunner } from './light-client-job.ts'
import { readProvedBlock } from './read-proved-block.ts'
import { unproved } from './unproved.ts'

const TIME_LIMIT_MS = 8_000

/**
 * The newest block that the sequencer of an OP-stack chain signed, its signature checked here by Helios. Whose it must
 * be the library holds in itself: there is no checkpoint. Such a block is not final, and a sequencer could sign two. It
 * asks only the host that the user set, through the door.
 *
 * @param timeLimitMs where it is not to be the usual one
 */
export function createHeliosHeader({
  network,
  lightClients,
  run,
  timeLimitMs = TIME_LIMIT_MS,
}: {
  network: Pick<Network, 'bytes'>
  lightClients: readonly SequencerClient[]
  run: LightClientRunner
  timeLimitMs?: number
}): HeaderSource {
  async function verify({ chainId, consensus }: SequencerClient, signal: AbortSignal): Promise<ProvedHash> {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)])
    const job = { chainId, method: 'eth_getBlockByNumber', params: ['latest', false], checkpoint: null }
    const reply = await run(
      { ...job, memory: new Map() },
      ({ path, body }) => {
        const what = 'signed block'
        return askLightClientHost(network, consensus, { path, body, what, signal: limit, timeoutMs: timeLimitMs })
      },
      limit,
    )
    if (!reply.ok) return unproved(reply.detail)
    const block = readProvedBlock(reply.result)
    if (block === null) return unproved('it gave no block')
    return { ok: true, ...block, signedBy: 'sequencer', host: new URL(consensus).host }
  }

  return {
    newest(chainId, signal) {
      const client = lightClients.find((each) => each.chainId === chainId)
      return client === undefined ? null : verify(client, signal).catch(() => unproved('it broke'))
    },
  }
}
