import { namehash, packetToBytes } from 'viem/ens'
import { bytesToHex, decodeFunctionResult, encodeFunctionData, parseAbi } from 'viem/utils'
import { type Address, canonicalHex, type Hex, isAddress, isZeroAddress } from '../../facts/hex.ts'
import type { Provenance } from '../../facts/provenance.ts'
import type { Scope } from '../scope.ts'
import { LOCAL_BATCH } from './batch-lookup.ts'
import { ENS_RESOLVERS } from './ens-resolvers.data.ts'
import { callbackOf, type OffchainLookup, readOffchainLookup } from './offchain-lookup.ts'
import { normalised } from './reverse-name.ts'
import { askResolver, UNIVERSAL_RESOLVER } from './universal-resolver.ts'

const ADDRESS_OF = parseAbi(['function addr(bytes32 node) view returns (address)'])

/**
 * Where a name leads. `off-chain`: kept elsewhere, and `lookup` is what must be asked next to know. `none`: nowhere.
 * `no-ens`: this chain has none. `refused`: its resolver gave no answer, or spoke for another contract. `asking`: not
 * known yet.
 */
export type ResolvedName =
  | { readonly kind: 'found'; readonly name: string; readonly address: Address; readonly provenance: Provenance }
  | { readonly kind: 'off-chain'; readonly name: string; readonly lookup: OffchainLookup }
  | { readonly kind: 'none' | 'no-ens' | 'refused' | 'asking'; readonly name: string }
  | { readonly kind: 'improper' }

/** The chain whose ENS names are looked up for a chain: its own, else Ethereum’s. */
export function ensChainOf(chainId: number): number {
  return ENS_RESOLVERS.has(chainId) ? chainId : 1
}

/**
 * The address of a name that somebody typed, by ENS on the chain of `scope`. `responses`: what was answered off the chain
 * so far (ERC-3668), in order; each is given to the contract that wanted it, and what that returns stands.
 */
export function resolveName(typed: string, scope: Scope, responses: readonly Hex[] = []): ResolvedName {
  const name = normalised(typed.trim())
  if (name === undefined || !name.includes('.')) return { kind: 'improper' }
  const addressCall = encodeFunctionData({ abi: ADDRESS_OF, args: [namehash(name)] })
  const args = [bytesToHex(packetToBytes(name)), addressCall, [LOCAL_BATCH]] as const
  const call = { abi: UNIVERSAL_RESOLVER, functionName: 'resolveWithGateways' } as const
  const resolver = ENS_RESOLVERS.get(scope.context.chainId)
  let answer = askResolver(scope, encodeFunctionData({ ...call, args }))
  if (answer === null || resolver === undefined) return { kind: 'no-ens', name }
  for (let hop = 0; answer !== undefined && !answer.ok; hop++) {
    if (answer.returned === undefined || answer.returned === '0x') return { kind: 'refused', name }
    const lookup = readOffchainLookup(answer.returned)
    // A name that nobody has is told at once; once a host answered, the contract did not take what it said.
    if (lookup === null) return { kind: hop === 0 ? 'none' : 'refused', name }
    if (lookup.sender !== resolver) return { kind: 'refused', name }
    const response = responses[hop]
    if (response === undefined) return { kind: 'off-chain', name, lookup }
    answer = scope.wish({ kind: 'view-call', to: resolver, data: callbackOf(lookup, response) })
  }
  if (answer === undefined) return { kind: 'asking', name }
  const address = readAddress(answer.value)
  if (address === null) return { kind: 'none', name }
  // Whether the contract verified what a host answered, or took its word, can’t be seen from here, and the host is the
  // name’s choice, not the user’s: the weakest that it may be.
  return { kind: 'found', name, address, provenance: responses.length > 0 ? 'claimed' : answer.provenance }
}

function readAddress(returned: Hex): Address | null {
  try {
    const [data] = decodeFunctionResult({
      abi: UNIVERSAL_RESOLVER,
      functionName: 'resolveWithGateways',
      data: returned,
    })
    const address = canonicalHex(decodeFunctionResult({ abi: ADDRESS_OF, data }))
    return isAddress(address) && !isZeroAddress(address) ? address : null
  } catch {
    return null
  }
}
