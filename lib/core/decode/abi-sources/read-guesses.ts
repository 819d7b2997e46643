import { toFunctionSignature } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import type { PlacedCode } from '../proxies/find-code.ts'
import type { Scope } from '../scope.ts'
import { visibleText } from '../visible-text.ts'
import { type Fitting, fitFunctions } from './fit-functions.ts'
import { listedFunctions } from './listed-functions.ts'
import { recoveredFunctions } from './recovered-functions.ts'
import { sameShape } from './same-shape.ts'

/** So many of the names for one selector are told. */
const MAX_NAMES = 6

/** What is made of a function that nobody vouches for; `reasons` say so. */
export interface Guess {
  readonly fitting?: Fitting
  readonly reasons: readonly string[]
}

/**
 * A function by what its code takes and by public lists of names. Every name on a list is tried; where several fit, all
 * are named and none is taken.
 */
export function readGuesses(scope: Scope, places: readonly PlacedCode[], selector: Hex, data: Hex): Guess {
  const [recovered] = fitFunctions(recoveredFunctions(scope, places, selector), data)
  const listed = listedFunctions(scope, selector)
  const fitting = fitFunctions(listed, data)
  const [only, ...others] = fitting
  if (only !== undefined && others.length === 0) return { fitting: only, reasons: [oneName(only, recovered)] }
  if (only !== undefined) {
    const alike = others.every((other) => typesOf(other) === typesOf(only)) ? nameless(only, selector) : undefined
    const taken = recovered ?? alike
    const reason = `Public lists have several functions for these bytes, and which it is is not known: ${names(fitting)}`
    return { ...(taken === undefined ? {} : { fitting: taken }), reasons: [reason] }
  }
  const misfits = listed.length === 0 ? [] : [`Its bytes do not fit what public lists call it: ${names(listed)}`]
  if (recovered === undefined) return { reasons: misfits }
  return {
    fitting: recovered,
    reasons: ['Its name is not known; what it takes was found in the contract’s code', ...misfits],
  }
}

function oneName(only: Fitting, recovered: Fitting | undefined): string {
  const claimed = 'Its name is only claimed: it comes from a public list that is bound to no contract'
  if (recovered === undefined) return claimed
  return sameShape(recovered.fn.inputs, only.fn.inputs) ? `${claimed}. The contract’s code takes the same` : claimed
}

function nameless(fitting: Fitting, selector: Hex): Fitting {
  return { ...fitting, fn: { ...fitting.fn, name: selector } }
}

function names(list: readonly Pick<Fitting, 'fn'>[]): string {
  const told = list.slice(0, MAX_NAMES).map(({ fn }) => visibleText(toFunctionSignature(fn), 120))
  return [...told, ...(list.length > MAX_NAMES ? [`and ${list.length - MAX_NAMES} more`] : [])].join(', ')
}

function typesOf({ fn }: Fitting): string {
  return toFunctionSignature(fn).slice(fn.name.length)
}
