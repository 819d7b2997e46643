import type { Unchecked } from '../../core/judge/verdict.ts'
import type { Step } from '../../core/simulate/scenario.ts'
import { EMPTY_TRIE_ROOT } from '../../core/state-proof/empty-hashes.ts'
import type { Header } from '../../core/state-proof/header.ts'
import type { ChainReader, Pinned } from '../../ports/chain-reader.ts'
import type { Tip } from '../headers/agree-on-header.ts'
import type { HeaderSource, ProvedHash } from '../headers/header-source.ts'
import { operatorOf } from '../headers/operator-of.ts'
import { type ProvedHeader, provedHeader } from '../headers/proved-header.ts'
import { reportedHeader } from '../headers/reported-header.ts'
import type { Network } from '../network/create-network.ts'
import { chainCapability, headerAgeLimitSeconds, isDevelopmentChain } from './capabilities.ts'
import { childBlock } from './child-block.ts'
import { chooseHeader } from './choose-header.ts'
import type { Endpoint } from './endpoint.ts'
import type { EndpointSession } from './endpoint-session.ts'
import { forkAt } from './fork-at.ts'
import { hintNeeds } from './hint-needs.ts'
import { createJsonRpc } from './json-rpc.ts'
import { createProofReader } from './proof-reader.ts'

/** How long the endpoints that are only compared with the first are waited for. */
const COMPARED_WITHIN_MS = 3_000

/**
 * Reads chains through the user's own endpoints. Everything is proved against the state root of one header: `proved`
 * where a light client verified it, `agreed` where endpoints of several operators give the same, else `reported`. The
 * state is read from one endpoint; where one fails the next is asked. Only the endpoint that the state is read from
 * learns what will be run.
 *
 * @param now unix seconds, by this device's clock
 * @param limits of one answer, where they are not to be the usual ones
 */
export function createProvedChainReader({
  network,
  endpoints,
  headers = { newest: () => null },
  now = () => Math.floor(Date.now() / 1000),
  limits = {},
}: {
  network: Network
  endpoints: readonly Endpoint[]
  headers?: HeaderSource
  now?: () => number
  limits?: { readonly timeoutMs?: number; readonly maxBytes?: number }
}): ChainReader {
  const sessions = new Map<string, EndpointSession>()

  function open(url: string): EndpointSession {
    const session = sessions.get(url) ?? {
      rpc: createJsonRpc({ network, url, ...limits }),
      host: URL.canParse(url) ? new URL(url).host : url,
      byHash: true,
    }
    sessions.set(url, session)
    return session
  }

  /** What is wrong with a header's age; null where nothing is. */
  function tooOld(
    chainId: number,
    { timestamp }: Header,
    ownNode: boolean,
    whose: string,
  ): Omit<Unchecked, 'stage'> | null {
    const age = now() - Number(timestamp)
    // A development chain's clock stands still until it mines, so it and the user's own node are not judged by age.
    if (ownNode || isDevelopmentChain(chainId) || Math.abs(age) <= headerAgeLimitSeconds(chainId)) return null
    return { reason: 'stale', detail: `${whose} gave a block that is ${age} seconds old` }
  }

  /** The newest block of an endpoint that is only compared; null where it gives none in time, or an old one. */
  async function compared({ chainId, url, ownNode }: Endpoint, signal: AbortSignal): Promise<Tip | null> {
    const { rpc, host } = open(url)
    const within = AbortSignal.any([signal, AbortSignal.timeout(COMPARED_WITHIN_MS)])
    const answer = await reportedHeader(rpc, host, chainId, within)
    if (!answer.ok || tooOld(chainId, answer.header, ownNode, host) !== null) return null
    return { rpc, host, operator: operatorOf(url), answer }
  }

  async function verified(
    { chainId, url }: Endpoint,
    proved: Promise<ProvedHash> | null,
    signal: AbortSignal,
  ): Promise<ProvedHeader | null> {
    if (proved === null) return null
    const { rpc, host } = open(url)
    const header = await provedHeader(rpc, host, proved, signal)
    const old = header.ok ? tooOld(chainId, header.header, false, 'the light client') : null
    return old === null ? header : { ok: false, detail: old.detail ?? old.reason }
  }

  async function pinAt(
    endpoint: Endpoint,
    others: Promise<readonly Tip[]>,
    newest: Promise<ProvedHash> | null,
    steps: readonly Step[],
    signal: AbortSignal,
  ): Promise<Pinned> {
    const { chainId, url, ownNode } = endpoint
    const session = open(url)
    const { rpc, host } = session
    const [answer, hints, proved] = await Promise.all([
      reportedHeader(rpc, host, chainId, signal),
      hintNeeds(rpc, steps, signal),
      verified(endpoint, newest, signal),
    ])
    if (!answer.ok) return answer
    if (answer.header.number === 0n && answer.header.stateRoot === EMPTY_TRIE_ROOT) {
      return unchecked('no-proofs', `${host} is at block 0, whose header holds no state yet: mine one block first`)
    }
    const old = tooOld(chainId, answer.header, ownNode, host)
    if (old !== null) return { ok: false, unchecked: old }
    const tip: Tip = { rpc, host, operator: operatorOf(url), answer }
    const chosen = await chooseHeader(tip, others, proved, signal)
    if (!chosen.ok) return chosen
    const { header, hash, provenance, signedBy, unproved } = chosen
    const seconds = BigInt(now())
    const childTime = seconds > header.timestamp ? seconds : header.timestamp + 1n
    const fork = forkAt(chainId, header, childTime, answer.saysOsaka)
    if (fork === null) return unchecked('not-simulated', 'the chain runs under rules that are newer than these')
    return {
      ok: true,
      view: {
        chainId,
        fork,
        block: childBlock(header, hash, childTime),
        rules: 'wallet',
        provenance,
        pinned: {
          number: header.number.toString(),
          hash,
          timestamp: header.timestamp.toString(),
          host,
          ownNode,
          ...(signedBy === undefined ? {} : { signedBy }),
          ...(unproved === undefined ? {} : { unproved }),
        },
        hinted: [{ kind: 'account', address: header.miner }, ...hints],
        read: createProofReader(session, header, hash),
      },
    }
  }

  return {
    async pin(chainId, steps, signal) {
      const mine = endpoints.filter((endpoint) => endpoint.chainId === chainId)
      if (mine.length === 0) return unchecked('no-endpoint')
      const capability = chainCapability(chainId)
      if (capability.kind === 'different') return unchecked('not-simulated', capability.how)
      // Of a chain that nothing is known of, only the user's own node is taken to run as Ethereum does.
      const usable = mine.filter(({ ownNode }) => capability.kind === 'as-ethereum' || ownNode)
      const several = new Set(usable.map(({ url }) => operatorOf(url))).size > 1
      const tips = usable.map((endpoint, at) => (several && at > 0 ? compared(endpoint, signal) : null))
      const newest = headers.newest(chainId, signal)
      let failed: Pinned = unchecked('unknown-chain')
      for (const [at, endpoint] of usable.entries()) {
        const others = Promise.all(tips.filter((_, other) => other !== at)).then((all) =>
          all.filter((tip) => tip !== null),
        )
        const pinned = await pinAt(endpoint, others, newest, steps, signal)
        if (pinned.ok || pinned.unchecked.reason === 'endpoints-differ') return pinned
        failed = pinned
      }
      return failed
    },
  }
}

function unchecked(reason: Unchecked['reason'], detail?: string): Pinned {
  return { ok: false, unchecked: { reason, ...(detail === undefined ? {} : { detail }) } }
}
