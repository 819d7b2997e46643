import type { Unchecked } from '../../core/judge/verdict.ts'
import type { ChainReader, Pinned } from '../../ports/chain-reader.ts'
import type { HeaderSource } from '../headers/header-source.ts'
import { operatorOf } from '../headers/operator-of.ts'
import type { Network } from '../network/create-network.ts'
import { chainCapability } from './capabilities.ts'
import { type ChainMemory, createChainMemory } from './chain-memory.ts'
import type { Endpoint } from './endpoint.ts'
import { type EndpointSession, hedgeAfterMs } from './endpoint-session.ts'
import { hedge } from './hedge.ts'
import { createJsonRpc } from './json-rpc.ts'
import { pause } from './pause.ts'
import { createPinner, type Voice } from './pin-block.ts'

/** A pool of nodes that did not all have the block yet is given this long before another one is pinned. */
const PIN_ANEW_AFTER_MS = 400

/**
 * Reads chains through the user's own endpoints. Everything is proved against the state root of one header: `proved`
 * where a light client verified it, `agreed` where endpoints of several operators give the same, else `reported`. The
 * endpoints are asked in the user's order; the next one only where one fails or is slow, and then it too learns what
 * will be run. A reader is made for one review: an endpoint that lied is not asked again by it.
 *
 * @param memory what earlier reviews learned and proved
 * @param now unix seconds, by this device's clock
 * @param limits of one answer, where they are not to be the usual ones
 */
export function createProvedChainReader({
  network,
  endpoints,
  headers = { newest: () => null },
  memory = createChainMemory(),
  now = () => Math.floor(Date.now() / 1000),
  limits = {},
}: {
  network: Network
  endpoints: readonly Endpoint[]
  headers?: HeaderSource
  memory?: ChainMemory
  now?: () => number
  limits?: { readonly timeoutMs?: number; readonly maxBytes?: number }
}): ChainReader {
  const sessions = new Map<string, EndpointSession>()
  const barred = new Map<EndpointSession, Omit<Unchecked, 'stage'>>()
  const said = new Set<string>()
  let goneBlocks = 0
  const pinner = createPinner({
    memory,
    now,
    barred,
    said,
    onGone: () => {
      goneBlocks += 1
    },
  })

  function open({ url }: Endpoint): EndpointSession {
    const traits = memory.traits(url)
    const session = sessions.get(url) ?? {
      rpc: createJsonRpc({ network, url, traits, ...limits }),
      host: URL.canParse(url) ? new URL(url).host : url,
      traits,
    }
    sessions.set(url, session)
    return session
  }

  return {
    async pin(chainId, steps, signal) {
      const mine = endpoints.filter((endpoint) => endpoint.chainId === chainId)
      if (mine.length === 0) return unchecked('no-endpoint')
      const capability = chainCapability(chainId)
      if (capability.kind === 'different') return unchecked('not-simulated', capability.how)
      // Of a chain that nothing is known of, only the user's own node is taken to run as Ethereum does.
      const usable = mine.filter(({ ownNode }) => capability.kind === 'as-ethereum' || ownNode)
      if (usable.length === 0) return unchecked('unknown-chain')
      if (goneBlocks > 0) await pause(PIN_ANEW_AFTER_MS, signal)

      const voices: readonly Voice[] = usable
        .map((endpoint) => ({ endpoint, operator: operatorOf(endpoint.url), session: open(endpoint) }))
        .filter(({ session }) => !barred.has(session))
        .sort((one, other) => Number(other.session.traits.proofs) - Number(one.session.traits.proofs))
      const pin = pinner(chainId, voices, headers.newest(chainId, signal), steps, signal)
      const rules = {
        settles: (pinned: Pinned) => pinned.ok || pinned.unchecked.reason === 'endpoints-differ',
        waitMs: ({ session }: Voice) => hedgeAfterMs(session),
        onLate: ({ session: slow }: Voice, { session: next }: Voice) =>
          void said.add(`${slow.host} was slow to answer: ${next.host} was asked as well`),
      }
      const { won, lost } = await hedge(voices, pin, rules, signal)
      for (const { answer } of lost) if (!answer.ok) said.add(answer.unchecked.detail ?? answer.unchecked.reason)
      return (
        won ??
        worstOf(
          [...barred.values()],
          lost.map(({ answer }) => answer),
          signal,
        )
      )
    },
  }
}

/** A lie is told before an outage; else the last endpoint's failure, as the others were passed over. */
function worstOf(lies: readonly Omit<Unchecked, 'stage'>[], failed: readonly Pinned[], signal: AbortSignal): Pinned {
  const lied = failed.find((pinned) => !pinned.ok && pinned.unchecked.reason === 'endpoint-lied')
  const [before] = lies
  if (lied === undefined && before !== undefined) return { ok: false, unchecked: before }
  return lied ?? failed.at(-1) ?? unchecked(signal.aborted ? 'out-of-time' : 'endpoint-failed')
}

function unchecked(reason: Unchecked['reason'], detail?: string): Pinned {
  return { ok: false, unchecked: { reason, ...(detail === undefined ? {} : { detail }) } }
}
