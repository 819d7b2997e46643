import type { Address, Hex } from '../../facts/hex.ts'
import { findCode } from '../proxies/find-code.ts'
import type { Scope } from '../scope.ts'
import { bindCall } from './binding.ts'
import { type DescribedFunction, describedFunctions } from './described-functions.ts'
import type { Descriptor } from './descriptor.ts'
import { loadDescriptors } from './load-descriptors.ts'

/** A descriptor that speaks of a contract and has a format for this function. `from`: facts that the binding rests on. */
export interface BoundDescriptor {
  readonly descriptor: Descriptor
  readonly functions: readonly DescribedFunction[]
  readonly from: readonly string[]
}

const UNCHECKED =
  'A description of it was set aside: whether a factory that it names made this contract was not checked'

/**
 * Descriptors bound to a contract that describe this function; where there is none, those bound to the code that it is
 * known to pass its calls on to.
 */
export function boundDescriptors(
  scope: Scope,
  to: Address,
  selector: Hex,
): { readonly bound: readonly BoundDescriptor[]; readonly reasons: readonly string[] } {
  const direct = boundTo(scope, to, selector, [])
  if (direct.bound.length > 0 || direct.waiting) return direct
  const [, ...behind] = findCode(scope, to, selector)
  const passed = behind.map(({ address }) => boundTo(scope, address, selector, [`proxy.${to}`]))
  return {
    bound: passed.flatMap(({ bound }) => bound),
    reasons: [direct, ...passed].flatMap(({ reasons }) => reasons),
  }
}

function boundTo(scope: Scope, address: Address, selector: Hex, from: readonly string[]) {
  const { descriptors, refused, waiting } = loadDescriptors(scope, scope.context.chainId, address, 'calldata')
  const bound: BoundDescriptor[] = []
  const reasons = [...refused]
  for (const descriptor of descriptors) {
    const functions = describedFunctions(descriptor, selector)
    const binding = functions.length === 0 ? 'unbound' : bindCall(descriptor, scope.context.chainId, address)
    if (binding === 'bound') bound.push({ descriptor, functions, from })
    if (binding === 'unchecked') reasons.push(UNCHECKED)
  }
  return { bound, reasons, waiting }
}
