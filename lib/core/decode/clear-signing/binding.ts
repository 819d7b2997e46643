import type { Address, Hex } from '../../facts/hex.ts'
import type { Json } from '../../facts/json.ts'
import type { Descriptor } from './descriptor.ts'

/**
 * Whether a descriptor was written for this contract. `unchecked`: only through the factory that is said to have made
 * it, which takes the chain's logs to check.
 */
export type Binding = 'bound' | 'unbound' | 'unchecked'

/** Binding to a call of `to` (the contract itself, or the code that it is proved to run). */
export function bindCall({ context }: Descriptor, chainId: number, to: Address): Binding {
  if (context.contract === undefined) return 'unbound'
  if (isDeployed(context.contract.deployments, chainId, to)) return 'bound'
  return context.contract.factory === undefined ? 'unbound' : 'unchecked'
}

/** What the domain of typed data says, and its hash. */
export interface SignedDomain {
  readonly values: { readonly [key: string]: Json }
  readonly hash: Hex | undefined
  readonly chainId: number
  readonly verifyingContract: Address
}

/** Binding to typed data: deployments, each value of the domain that is named, and the domain's hash. */
export function bindDomain({ context }: Descriptor, domain: SignedDomain): Binding {
  const { eip712 } = context
  if (eip712 === undefined) return 'unbound'
  const { deployments, domain: wanted = {}, domainSeparator } = eip712
  if (deployments !== undefined && !isDeployed(deployments, domain.chainId, domain.verifyingContract)) return 'unbound'
  if (domainSeparator !== undefined && domainSeparator.toLowerCase() !== domain.hash) return 'unbound'
  const named = Object.entries(wanted)
  if (!named.every(([key, value]) => sameValue(value, Object.hasOwn(domain.values, key) ? domain.values[key] : null)))
    return 'unbound'
  const anything = deployments === undefined && domainSeparator === undefined && named.length === 0
  return anything ? 'unbound' : 'bound'
}

function isDeployed(
  deployments: readonly { readonly chainId: number; readonly address: string }[] | undefined,
  chainId: number,
  address: Address,
): boolean {
  return deployments?.some((place) => place.chainId === chainId && place.address.toLowerCase() === address) ?? false
}

/** Numbers may be written as text, addresses in either case. */
function sameValue(wanted: Json, given: Json | undefined): boolean {
  const [one, other] = [String(wanted), String(given)]
  return one === other || (/^0x[0-9a-fA-F]{40}$/.test(one) && one.toLowerCase() === other.toLowerCase())
}
