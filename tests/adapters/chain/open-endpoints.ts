import { onTestFinished } from 'vitest'
import { createChainMemory } from '../../../lib/adapters/chain/chain-memory.ts'
import { createProvedChainReader } from '../../../lib/adapters/chain/proved-chain-reader.ts'
import type { HeaderSource } from '../../../lib/adapters/headers/header-source.ts'
import { createNetwork } from '../../../lib/adapters/network/create-network.ts'
import { recordHosts } from '../../../lib/adapters/network/record-hosts.ts'
import { type LyingProxy, startLyingProxy } from './lying-proxy.ts'

export type Manner = Parameters<typeof startLyingProxy>[1]

/** Endpoints to one node, each with manners of its own, and readers of them: one for each review. Stopped when the test ends. */
export async function openEndpoints(
  node: string,
  manners: readonly Manner[],
  { chainId = 31337, ownNode = true, now }: { chainId?: number; ownNode?: boolean; now?: () => number } = {},
) {
  const proxies: LyingProxy[] = []
  for (const manner of manners) proxies.push(await startLyingProxy(node, manner))
  const stop = () => Promise.all(proxies.map((proxy) => proxy.stop()))
  onTestFinished(async () => void (await stop()))
  const memory = createChainMemory()
  const endpoints = proxies.map(({ url }) => ({ chainId, url, ownNode }))
  return {
    proxies,
    memory,
    hosts: proxies.map(({ url }) => new URL(url).host),
    /** The methods that each endpoint was asked for. */
    methods: () => proxies.map(({ asked }) => asked.flat()),
    reader(headers?: HeaderSource) {
      const door = recordHosts(createNetwork({ log: () => {} }))
      const limits = { timeoutMs: 2_000, maxBytes: 4 << 20 }
      const reader = createProvedChainReader({
        ...{ network: door.network, endpoints, memory, limits },
        ...(headers === undefined ? {} : { headers }),
        ...(now === undefined ? {} : { now }),
      })
      return { ...reader, hosts: () => door.hosts().map(({ host }) => host) }
    },
  }
}
