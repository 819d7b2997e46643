import { z } from 'zod'
import type { Hex } from '../../core/facts/hex.ts'
import type { LightClient } from '../../core/facts/light-client.ts'
import type { Network } from '../network/create-network.ts'
import type { ColibriQuestion, ColibriRunner, LightClientMemory } from './colibri-job.ts'
import type { HeaderSource, ProvedHash } from './header-source.ts'
import type { LightClientStore } from './light-client-store.ts'

/**
 * How long after the newest block that it proved a checkpoint may still be gone on from; as long as Helios takes one
 * (`max_checkpoint_age`). Later, validators that have left could sign another history at no cost.
 */
export const CHECKPOINT_LIMIT_MS = 14 * 24 * 60 * 60 * 1000

const TIME_LIMIT_MS = 8_000
/** A whole block comes with its proof. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024
const MAX_KEPT_BYTES = 4 * 1024 * 1024

/** Of a block that the light client verified. Its other fields are not read: the header is taken by this hash. */
const blockSchema = z.object({
  hash: z.string().regex(/^0x[0-9a-f]{64}$/),
  timestamp: z.string().regex(/^0x[0-9a-f]{1,12}$/),
})

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
  lightClients: readonly LightClient[]
  store: LightClientStore
  run: ColibriRunner
  now?: () => number
}): HeaderSource {
  async function verify(client: LightClient, signal: AbortSignal): Promise<ProvedHash> {
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
    const block = blockSchema.safeParse(reply.result)
    if (!block.success) return unproved('it gave no block')
    const bytes = [...reply.memory.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
    const provedAtMs = Math.max(kept?.provedAtMs ?? 0, Number(block.data.timestamp) * 1000)
    if (bytes <= MAX_KEPT_BYTES) await store.write(key, { memory: reply.memory, provedAtMs })
    return { ok: true, hash: block.data.hash as Hex }
  }

  async function ask(client: LightClient, question: ColibriQuestion, signal: AbortSignal): Promise<Uint8Array> {
    const { of, path, body } = question
    const base = of === 'prover' ? client.prover : client.consensus
    const url = path === '' ? base : `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`
    const answer = await network.bytes(url, body === null ? null : JSON.stringify(body), {
      why: 'proof of the newest block',
      methods: [of === 'prover' ? 'proof of a block' : 'sync committee'],
      signal,
      timeoutMs: TIME_LIMIT_MS,
      maxBytes: MAX_ANSWER_BYTES,
    })
    if (!answer.ok) throw new Error(`${new URL(base).host} ${answer.reason}`)
    return answer.bytes
  }

  return {
    newest(chainId, signal) {
      const client = lightClients.find((each) => each.chainId === chainId)
      if (client === undefined) return null
      return verify(client, signal).catch(() => unproved('what it verified before could not be read or kept'))
    },
  }
}

const unproved = (why: string): ProvedHash => ({ ok: false, detail: `the light client proved no block: ${why}` })
