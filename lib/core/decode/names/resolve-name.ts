import { namehash, packetToBytes } from 'viem/ens'
import { bytesToHex, decodeFunctionResult, encodeFunctionData, parseAbi } from 'viem/utils'
import { type Address, canonicalHex, isAddress, isZeroAddress } from '../../facts/hex.ts'
import type { Provenance } from '../../facts/provenance.ts'
import type { Scope } from '../scope.ts'
import { normalised } from './reverse-name.ts'
import { askResolver, NO_GATEWAYS, UNIVERSAL_RESOLVER } from './universal-resolver.ts'

const ADDRESS_OF = parseAbi(['function addr(bytes32 node) view returns (address)'])

/** Where a name leads. `none`: nowhere on this chain, or only by asking a host, which is off. `asking`: not known yet. */
export type ResolvedName =
  | { readonly kind: 'found'; readonly address: Address; readonly name: string; readonly provenance: Provenance }
  | { readonly kind: 'improper' | 'none' | 'asking' }

/** The address of a name that somebody typed, by ENS on the request’s own chain. */
export function resolveName(name: string, scope: Scope): ResolvedName {
  const written = normalised(name.trim())
  if (written === undefined || !written.includes('.')) return { kind: 'improper' }
  const addressCall = encodeFunctionData({ abi: ADDRESS_OF, args: [namehash(written)] })
  const args = [bytesToHex(packetToBytes(written)), addressCall, NO_GATEWAYS] as const
  const answer = askResolver(
    scope,
    encodeFunctionData({ abi: UNIVERSAL_RESOLVER, functionName: 'resolveWithGateways', args }),
  )
  if (answer === undefined) return { kind: 'asking' }
  if (answer === null || !answer.ok) return { kind: 'none' }
  try {
    const [data] = decodeFunctionResult({
      abi: UNIVERSAL_RESOLVER,
      functionName: 'resolveWithGateways',
      data: answer.value,
    })
    const address = canonicalHex(decodeFunctionResult({ abi: ADDRESS_OF, data }))
    if (!isAddress(address) || isZeroAddress(address)) return { kind: 'none' }
    return { kind: 'found', address, name: written, provenance: answer.provenance }
  } catch {
    return { kind: 'none' }
  }
}
