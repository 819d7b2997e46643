import Colibri, { MethodType } from '@corpus-core/colibri-stateless'
import type { Json } from '../../core/facts/json.ts'
import type { LightClientFetch, LightClientJob, LightClientReply } from './light-client-job.ts'

/**
 * Runs one job of the light client in this thread. It has no host of its own: all that it wants goes through `ask`. It
 * remembers verified headers until its thread ends, so that a thread is given one job.
 */
export async function runColibri(job: LightClientJob, ask: LightClientFetch): Promise<LightClientReply> {
  const memory = new Map(job.memory)
  await Colibri.register_storage({
    get: (key) => memory.get(key) ?? null,
    // Copied: what is handed over lies in the library's own memory, which it goes on using.
    set: (key, value) => void memory.set(key, value.slice()),
    del: (key) => void memory.delete(key),
  })
  const client = new Colibri({
    chainId: job.chainId,
    ...(job.checkpoint === null ? {} : { trusted_checkpoint: job.checkpoint }),
    // It takes a prover where it has an address for one. The names lead nowhere: `cache` answers before they are asked.
    prover: ['prover:'],
    beacon_apis: [],
    checkpointz: [],
    rpcs: [],
    cache: {
      cacheable: () => true,
      get: ({ type, url, payload }) => answer(ask, type, url, payload),
      set: () => {},
    },
  })
  try {
    const result: unknown = await client.rpc(job.method, [...job.params], MethodType.PROOFABLE)
    return { ok: true, result, memory }
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message.slice(0, 300) : 'failed' }
  }
}

/** A checkpoint is never taken from a host: whoever names it could prove anything. */
async function answer(ask: LightClientFetch, type: string, path: string, payload: unknown): Promise<Uint8Array> {
  const body = (payload ?? null) as Json
  if (type === 'prover') return ask({ of: 'prover', path, body })
  if (type === 'beacon_api') return ask({ of: 'consensus', path, body })
  throw new Error(type === 'checkpointz' ? 'it needs a newer checkpoint' : `it asked for what is not given: ${type}`)
}
