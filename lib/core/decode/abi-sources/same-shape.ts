import type { AbiParameter } from 'viem'
import { isLeafType } from '../abi-values.ts'

/**
 * Whether code that was found to take `recovered` may be that of a function that takes `named`: code tells numbers,
 * addresses and hashes apart only by what it does with them, and text from bytes not at all.
 */
export function sameShape(recovered: readonly AbiParameter[], named: readonly AbiParameter[]): boolean {
  return recovered.length === named.length && recovered.every((parameter, index) => fits(parameter, named[index]))
}

function fits(recovered: AbiParameter, named: AbiParameter | undefined): boolean {
  if (named === undefined) return false
  const [one, other] = [splitType(recovered.type), splitType(named.type)]
  if (one.lists !== other.lists) return false
  if ('components' in recovered || 'components' in named)
    return 'components' in recovered && 'components' in named && sameShape(recovered.components, named.components)
  if (one.base === other.base) return true
  return one.base === 'uint256' ? isLeafType(other.base) : one.base === 'bytes' && other.base === 'string'
}

function splitType(type: string): { readonly base: string; readonly lists: string } {
  const place = type.indexOf('[')
  return place < 0 ? { base: type, lists: '' } : { base: type.slice(0, place), lists: type.slice(place) }
}
