import type { Step } from '../../core/simulate/scenario.ts'
import { EMPTY_TRIE_ROOT } from '../../core/state-proof/empty-hashes.ts'
import type { ChainReader, Pinned } from '../../ports/chain-reader.ts'
import { reportedHeader } from '../headers/reported-header.ts'
import type { Network } from '../network/create-network.ts'
import { chainCapability, headerAgeLimitSeconds, isDevelopmentChain } from './capabilities.ts'
import { childBlock } from './child-block.ts'
import type { Endpoint } from './endpoint.ts'
import type { EndpointSession } from './endpoint-session.ts'
import { forkAt } from './fork-at.ts'
import { hintNeeds } from './hint-needs.ts'
import { createJsonRpc } from './json-rpc.ts'
import { createProofReader } from './proof-reader.ts'

/**
 * Reads chains through the user's own endpoints. The newest header is `reported` by one endpoint; everything under it
 * is proved against that header's state root. With several endpoints for a chain the next is asked where one fails.
 *
 * @param now unix seconds, by this device's clock
 * @param limits of one answer, where they are not to be the usual ones
 */
export function createProvedChainReader({
  network,
  endpoints,
  now = () => Math.floor(Date.now() / 1000),
  limits = {},
}: {
  network: Network
  endpoints: readonly Endpoint[]
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

  async function pinAt(
    { chainId, url, ownNode }: Endpoint,
    steps: readonly Step[],
    signal: AbortSignal,
  ): Promise<Pinned> {
    const session = open(url)
    const { rpc, host } = session
    const [answer, hints] = await Promise.all([
      reportedHeader(rpc, host, chainId, signal),
      hintNeeds(rpc, steps, signal),
    ])
    if (!answer.ok) return answer
    const { header, hash } = answer
    if (header.number === 0n && header.stateRoot === EMPTY_TRIE_ROOT) {
      return unchecked('no-proofs', `${host} is at block 0, whose header holds no state yet: mine one block first`)
    }
    const seconds = BigInt(now())
    const age = Number(seconds - header.timestamp)
    // A development chain's clock stands still until it mines, so it and the user's own node are not judged by age.
    const judged = !ownNode && !isDevelopmentChain(chainId)
    if (judged && Math.abs(age) > headerAgeLimitSeconds(chainId)) {
      return unchecked('stale', `${host} gave a block that is ${age} seconds old`)
    }
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
        provenance: 'reported',
        pinned: { number: header.number.toString(), hash, timestamp: header.timestamp.toString(), host, ownNode },
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
      let failed: Pinned = unchecked('unknown-chain')
      for (const endpoint of mine) {
        // Of a chain that nothing is known of, only the user's own node is taken to run as Ethereum does.
        if (capability.kind === 'unknown' && !endpoint.ownNode) continue
        const pinned = await pinAt(endpoint, steps, signal)
        if (pinned.ok) return pinned
        failed = pinned
      }
      return failed
    },
  }
}

function unchecked(reason: Extract<Pinned, { ok: false }>['unchecked']['reason'], detail?: string): Pinned {
  return { ok: false, unchecked: { reason, ...(detail === undefined ? {} : { detail }) } }
}
