import { createHeliosProvider, type HeliosProvider } from '@a16z/helios'
import { answerFetches } from '../network/asked-for-only.ts'
import type { LightClientFetch, LightClientJob, LightClientReply } from './light-client-job.ts'

type Network = Exclude<Parameters<typeof createHeliosProvider>[0]['network'], undefined>

/** The library's names for the chains whose sequencer's address it holds. */
const NETWORKS = new Map<number, Network>([
  [10, 'op-mainnet'],
  [8_453, 'base'],
  [84_532, 'base-sepolia'],
  [480, 'worldchain'],
  [7_777_777, 'zora'],
  [130, 'unichain'],
])

/** Leads nowhere. The library needs one, and asks it nothing for a block that it verified. */
const NO_EXECUTION_RPC = 'https://execution.invalid/'
const LOOK_AGAIN_MS = 25
/** The library asks twice at once, then each second: who asks a third time did not take what was given. */
const ASKS_AFTER_REFUSAL = 3

/**
 * Runs one job of the light client in this thread: the newest block that the chain's sequencer signed. The library asks
 * a host of its own for it again and again; what it asks goes through `ask`, once, and an answer that it did not take
 * was not signed as it must be. It goes on until its thread ends.
 */
export async function runHelios(job: LightClientJob, ask: LightClientFetch): Promise<LightClientReply> {
  const network = NETWORKS.get(job.chainId)
  if (network === undefined) return { ok: false, detail: `it does not know chain ${job.chainId}` }
  return new Promise((resolve) => {
    const fail = (detail: string) => resolve({ ok: false, detail })
    let asked = 0
    let given: Promise<Uint8Array<ArrayBuffer>> | undefined
    answerFetches(async ({ method, url }) => {
      if (method !== 'GET' || url.pathname !== '/latest') {
        fail(`it asked for what is not given: ${method} ${url.pathname}`)
      } else {
        asked += 1
        given ??= askOnce(ask, fail)
        if (asked < ASKS_AFTER_REFUSAL) return given
        fail('what it was given is no block that the network’s sequencer signed')
      }
      throw new Error('not given')
    })
    createHeliosProvider({ network, executionRpc: NO_EXECUTION_RPC }, 'opstack')
      .then((provider) => newestBlock(provider, job))
      .then((result) => resolve({ ok: true, result, memory: new Map() }))
      .catch((error: unknown) => fail(error instanceof Error ? error.message.slice(0, 300) : 'failed'))
  })
}

async function askOnce(ask: LightClientFetch, fail: (detail: string) => void): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await ask({ of: 'consensus', path: 'latest', body: null }))
  } catch (error) {
    fail(error instanceof Error ? error.message : 'not answered')
    throw error
  }
}

/** The block, as soon as the library has one; without it, it says that it is out of sync. */
async function newestBlock(provider: HeliosProvider, { chainId, method, params }: LightClientJob): Promise<unknown> {
  const stated: unknown = await provider.request({ method: 'eth_chainId', params: [] })
  if (Number(stated) !== chainId) throw new Error('it is set up for another chain')
  for (;;) {
    const block: unknown = await provider.request({ method, params: [...params] }).catch(() => null)
    if (block !== null && block !== undefined) return block
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}
