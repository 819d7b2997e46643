import { questionsOf } from '../core/decode/names/batch-lookup.ts'
import type { OffchainLookup } from '../core/decode/names/offchain-lookup.ts'
import { ensChainOf, type ResolvedName, resolveName } from '../core/decode/names/resolve-name.ts'
import { createScope } from '../core/decode/scope.ts'
import type { Hex } from '../core/facts/hex.ts'
import { type Known, NOTHING_KNOWN, type Stage } from '../core/facts/need.ts'
import type { NameAnswer, NameJob } from '../core/review/name-job.ts'
import type { GatewayReader } from '../ports/gateway-reader.ts'
import { openChainSession } from './chain-session.ts'
import { resolve, type Sources } from './resolve.ts'
import type { ReviewPorts } from './review-ports.ts'

/** ERC-3668 leaves the number open; a resolver that sends on without end is stopped here. */
const MAX_HOPS = 4

/** `gateways`: who may ask hosts that a name’s resolver names; null where the user did not choose it. */
export type NamePorts = Pick<ReviewPorts, 'chain' | 'executor'> & { readonly gateways: GatewayReader | null }

/** Where a name that somebody typed leads, read on one pinned block as a review would. Never throws by what it reads. */
export async function lookUpName(job: NameJob, ports: NamePorts, signal: AbortSignal): Promise<NameAnswer> {
  const chainId = ensChainOf(job.chainId)
  const session = openChainSession(ports, chainId, signal)
  const responses: Hex[] = []
  const hosts = new Set<string>()
  let known: Known = NOTHING_KNOWN
  let host: string | undefined
  let unread: Extract<NameAnswer, { kind: 'unread' }> = { kind: 'unread', chainId, reason: 'too-much' }

  const run = (): Stage<ResolvedName> => {
    const scope = createScope({ origin: '', chainId, now: 0 }, known)
    const result = resolveName(job.name, scope, responses)
    return { result, needs: scope.needs }
  }
  const away: Sources<ResolvedName>['away'] = async (needs) => {
    if (needs.length === 0) return null
    const reply = await session.ask(needs, { steps: [], watch: null })
    host = reply.view?.provenance === 'reported' ? reply.view.pinned?.host : undefined
    if (!reply.ok) {
      unread = { kind: 'unread', chainId, reason: reply.unchecked.reason }
      return null
    }
    known = new Map([...known, ...reply.answers])
    return known
  }

  for (;;) {
    const { result } = await resolve(run, { here: async () => known, away })
    if (result.kind === 'asking') return unread
    if (result.kind === 'improper') return result
    const { name } = result
    if (result.kind === 'found') {
      const { address, provenance } = result
      const wanted = job.chainId === chainId ? {} : { wanted: job.chainId }
      const source = { ...(host ? { host } : {}), hosts: [...hosts] }
      return { kind: 'found', name, chainId, ...wanted, address, provenance, ...source }
    }
    const failed = (why: string): NameAnswer => ({ kind: 'gateway-failed', name, hosts: [...hosts], why })
    if (result.kind === 'refused') return failed('its resolver gave no answer that can be used')
    if (result.kind !== 'off-chain') return { kind: result.kind, name, chainId }
    if (ports.gateways === null) return { kind: 'off-chain', name, chainId, hosts: hostsOf(result.lookup) }
    if (responses.length === MAX_HOPS) return failed(`it was sent on more than ${MAX_HOPS} times`)
    const answer = await ports.gateways.ask(result.lookup, signal)
    for (const each of answer.hosts) hosts.add(each)
    if (!answer.ok) return failed(answer.why)
    responses.push(answer.response)
  }
}

function hostsOf(lookup: OffchainLookup): string[] {
  const urls = (questionsOf(lookup) ?? []).flatMap((question) => question.urls)
  const hosts = urls.flatMap((url) => URL.parse(url)?.host ?? [])
  return [...new Set(hosts)].slice(0, 8)
}
