import { createProvedChainReader } from '../../lib/adapters/chain/proved-chain-reader.ts'
import { createTransactionReader } from '../../lib/adapters/chain/transaction-reader.ts'
import { createInProcessExecutor } from '../../lib/adapters/evm/in-process-executor.ts'
import { createNetwork } from '../../lib/adapters/network/create-network.ts'
import type { Address } from '../../lib/core/facts/hex.ts'
import type { Json } from '../../lib/core/facts/json.ts'
import type { EarlierRequest } from '../../lib/core/review/earlier-request.ts'
import type { Review } from '../../lib/core/review/review.ts'
import { reviewRequest } from '../../lib/use-cases/review-request.ts'
import { openLibrary } from '../../scripts/inspect/open-library.ts'
import { type Chain, startChain } from '../world/chain.ts'
import { type Contracts, deployContracts } from '../world/contracts.ts'

export interface ReviewWorld {
  readonly chain: Chain
  readonly contracts: Contracts
  readonly user: Address
  /** The whole pipe, for the user's account, on the chain as it stands. */
  review(method: string, params: Json, earlier?: readonly EarlierRequest[]): Promise<Review>
}

/** The real chain with its contracts, and the extension's pipe on it, without a browser. */
export async function openReviewWorld(): Promise<ReviewWorld> {
  const chain = await startChain()
  const contracts = await deployContracts(chain)
  const network = createNetwork({ log: () => {} })
  const endpoints = [{ chainId: chain.chainId, url: chain.url, ownNode: true }]
  const now = () => Math.floor(Date.now() / 1000)
  const library = openLibrary()
  return {
    chain,
    contracts,
    user: contracts.user,
    review: (method, params, earlier = []) =>
      reviewRequest(
        {
          id: 'r',
          request: { method, params },
          context: { origin: 'https://dapp.example', chainId: chain.chainId, account: contracts.user, now: now() },
          earlier,
        },
        {
          chain: createProvedChainReader({ network, endpoints, now }),
          executor: createInProcessExecutor(),
          memory: { dealings: async () => 0 },
          library,
          hosts: { hosts: () => [] },
          transactions: createTransactionReader({ network, endpoints }),
        },
        () => {},
        AbortSignal.timeout(60_000),
      ),
  }
}
