import type { Hex } from 'viem'
import { parseAbi } from 'viem/utils'
import type { Answer } from '../../facts/need.ts'
import type { Scope } from '../scope.ts'
import { ENS_RESOLVERS } from './ens-resolvers.data.ts'

/**
 * Two views of ENS’s Universal Resolver. Both check what they find in the other direction or not at all: `reverse` gives
 * a name only where that name leads back. Without gateways a name that is kept off the chain (CCIP-read) is not found.
 */
export const UNIVERSAL_RESOLVER = parseAbi([
  'function reverseWithGateways(bytes lookupAddress, uint256 coinType, string[] gateways) view returns (string name, address resolver, address reverseResolver)',
  'function resolveWithGateways(bytes name, bytes data, string[] gateways) view returns (bytes result, address resolver)',
])

/**
 * A review names addresses without any gateway, whatever the user allows for names that they type: else an address would
 * choose a host that learns who is about to be paid.
 */
export const NO_GATEWAYS: readonly string[] = []

/** ENSIP-9’s number of Ethereum’s addresses. */
export const ETHEREUM_COIN = 60n

/**
 * Asks the chain’s Universal Resolver, once it is known that there is one: names never delay what a review hangs on.
 * Null where there is none.
 */
export function askResolver(scope: Scope, data: Hex): Answer | null | undefined {
  const resolver = ENS_RESOLVERS.get(scope.context.chainId)
  if (resolver === undefined) return null
  const code = scope.wish({ kind: 'code', address: resolver })
  if (code === undefined) return undefined
  return code.ok && code.value !== '0x' ? scope.wish({ kind: 'view-call', to: resolver, data }) : null
}
