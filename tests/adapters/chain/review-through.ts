import { createInProcessExecutor } from '../../../lib/adapters/evm/in-process-executor.ts'
import type { Review } from '../../../lib/core/review/review.ts'
import type { ChainReader } from '../../../lib/ports/chain-reader.ts'
import { reviewRequest } from '../../../lib/use-cases/review-request.ts'
import type { Node } from './open-node.ts'

/** A whole review of a deposit of wrapped ether, and how often it pinned a block. */
export async function reviewThrough(
  chain: ChainReader & { hosts(): readonly string[] },
  node: Node,
  chainId = 31337,
): Promise<{ readonly review: Review; readonly pins: number }> {
  let pins = 0
  const pin: ChainReader['pin'] = (...asked) => {
    pins += 1
    return chain.pin(...asked)
  }
  const transaction = { from: node.account, to: node.weth, data: '0xd0e30db0', value: '0x1' }
  const review = await reviewRequest(
    {
      id: 'through',
      request: { method: 'eth_sendTransaction', params: [transaction] },
      context: { origin: 'https://dapp.example', chainId, account: node.account, now: Math.floor(Date.now() / 1000) },
    },
    {
      chain: { pin },
      executor: createInProcessExecutor(),
      memory: { dealings: async () => 0 },
      library: { look: async () => ({ ok: true, json: null, provenance: 'computed' }) },
      hosts: { hosts: () => chain.hosts().map((host) => ({ host, methods: [], count: 1 })) },
    },
    () => {},
    new AbortController().signal,
  )
  return { review, pins }
}
