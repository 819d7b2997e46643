import type { ChainReader } from '../../ports/chain-reader.ts'
import type { HeaderSource } from '../headers/header-source.ts'
import type { Network } from '../network/create-network.ts'
import { createChainMemory } from './chain-memory.ts'
import type { Endpoint } from './endpoint.ts'
import { createProvedChainReader } from './proved-chain-reader.ts'

/** Readers of chains that share what they learn and prove: one for each review, through the review's own door. */
export function openChainReader(): (
  network: Network,
  endpoints: readonly Endpoint[],
  headers: HeaderSource,
) => ChainReader {
  const memory = createChainMemory()
  return (network, endpoints, headers) => createProvedChainReader({ network, endpoints, headers, memory })
}
