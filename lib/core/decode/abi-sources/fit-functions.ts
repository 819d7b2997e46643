import type { Hex } from '../../facts/hex.ts'
import { type DecodedArguments, decodeArguments } from '../decode-arguments.ts'
import type { SourcedFunction } from './sourced-function.ts'

/** A function whose arguments the bytes are. */
export interface Fitting extends SourcedFunction {
  readonly decoded: DecodedArguments
}

/**
 * The functions that bytes are a canonical call of; where there is none, those after whose arguments bytes follow, as
 * some sites add. Bits out of place show that it is another function.
 */
export function fitFunctions(functions: readonly SourcedFunction[], data: Hex): readonly Fitting[] {
  const fitting = functions.flatMap((each): Fitting[] => {
    const decoded = decodeArguments(each.fn, data)
    const fits = decoded !== undefined && (decoded.oddity === undefined || decoded.oddity.kind === 'trailing')
    return fits ? [{ ...each, decoded }] : []
  })
  const canonical = fitting.filter(({ decoded }) => decoded.oddity === undefined)
  return canonical.length > 0 ? canonical : fitting
}
