import { ens_normalize } from '@adraffy/ens-normalize'
import { decodeFunctionResult, encodeFunctionData } from 'viem/utils'
import type { Address } from '../../facts/hex.ts'
import type { Provenance } from '../../facts/provenance.ts'
import type { Scope } from '../scope.ts'
import { askResolver, ETHEREUM_COIN, NO_GATEWAYS, UNIVERSAL_RESOLVER } from './universal-resolver.ts'

/** DNS names end here, and so do ENS’s. */
const MAX_NAME = 255

/** A name that leads to the address and back. `proper`: written as ENSIP-15 writes it, so that it can’t pose as another. */
export interface EnsName {
  readonly name: string
  readonly proper: boolean
  readonly provenance: Provenance
}

/** The primary name of an address in ENS; undefined where it has none, or none that was looked up. */
export function reverseName(scope: Scope, address: Address): EnsName | undefined {
  const args = [address, ETHEREUM_COIN, NO_GATEWAYS] as const
  const answer = askResolver(
    scope,
    encodeFunctionData({ abi: UNIVERSAL_RESOLVER, functionName: 'reverseWithGateways', args }),
  )
  if (!answer?.ok || answer.value.length > 8_192) return undefined
  try {
    const [name] = decodeFunctionResult({
      abi: UNIVERSAL_RESOLVER,
      functionName: 'reverseWithGateways',
      data: answer.value,
    })
    if (name === '' || name.length > MAX_NAME) return undefined
    return { name, proper: normalised(name) === name, provenance: answer.provenance }
  } catch {
    return undefined
  }
}

/** The one way in which ENSIP-15 writes a name; undefined where it is no name. */
export function normalised(name: string): string | undefined {
  if (name.length > MAX_NAME) return undefined
  try {
    const written = ens_normalize(name)
    return written.split('.').every((label) => label !== '') ? written : undefined
  } catch {
    return undefined
  }
}
