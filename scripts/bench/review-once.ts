import { createChainMemory } from '../../lib/adapters/chain/chain-memory.ts'
import { createProvedChainReader } from '../../lib/adapters/chain/proved-chain-reader.ts'
import { createInProcessExecutor } from '../../lib/adapters/evm/in-process-executor.ts'
import { createNetwork } from '../../lib/adapters/network/create-network.ts'
import { recordHosts } from '../../lib/adapters/network/record-hosts.ts'
import type { Review } from '../../lib/core/review/review.ts'
import { reviewRequest } from '../../lib/use-cases/review-request.ts'
import { openLibrary } from '../inspect/open-library.ts'
import type { Shape } from './review-shapes.ts'

const executor = createInProcessExecutor()
const library = openLibrary()

/** Reviews one transaction through an endpoint, as the extension would, with nothing remembered but what is in `memory`. */
export async function reviewOnce(
  { tx }: Shape,
  chainId: number,
  url: string,
  memory = createChainMemory(),
): Promise<Review> {
  const now = () => Math.floor(Date.now() / 1000)
  const { network, hosts } = recordHosts(createNetwork({ log: () => {} }))
  const chain = createProvedChainReader({ network, endpoints: [{ chainId, url, ownNode: true }], now, memory })
  return reviewRequest(
    {
      id: 'bench',
      request: { method: 'eth_sendTransaction', params: [{ ...tx }] },
      context: { origin: 'https://bench.example', chainId, account: tx.from, now: now() },
    },
    { chain, executor, memory: { dealings: async () => 0 }, library, hosts: { hosts } },
    () => {},
    AbortSignal.timeout(60_000),
  )
}
