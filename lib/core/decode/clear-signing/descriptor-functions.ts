import type { AbiFunction } from 'viem'
import type { Address, Hex } from '../../facts/hex.ts'
import type { Scope } from '../scope.ts'
import { boundDescriptors } from './bound-descriptors.ts'

/**
 * What descriptors bound to a contract say that a selector stands for: the text of an ABI that its publisher claims.
 * Empty as long as the library has not answered, and on any chain but the one that the request is for.
 */
export function descriptorFunctions(
  scope: Scope,
  chainId: number,
  address: Address,
  selector: Hex,
): readonly AbiFunction[] {
  if (chainId !== scope.context.chainId) return []
  return boundDescriptors(scope, address, selector).bound.flatMap(({ functions }) => functions.map(({ fn }) => fn))
}
