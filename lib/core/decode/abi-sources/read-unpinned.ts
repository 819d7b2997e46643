import type { Address, Hex } from '../../facts/hex.ts'
import { descriptorFunctions } from '../clear-signing/descriptor-functions.ts'
import { decodeArguments } from '../decode-arguments.ts'
import { findCode, type PlacedCode } from '../proxies/find-code.ts'
import type { Scope } from '../scope.ts'
import type { Fitting } from './fit-functions.ts'
import { publishedFunctions } from './published-functions.ts'
import { type Guess, readGuesses } from './read-guesses.ts'
import type { SourcedFunction } from './sourced-function.ts'

/**
 * What calldata says to a contract whose function no pinned standard has: by who describes the contract, by who
 * published it, by its code, by public lists; the first that the bytes fit. None of it is more than wording: no act
 * comes of it.
 */
export function readUnpinned(scope: Scope, to: Address, data: Hex): Guess {
  const selector = data.slice(0, 10) as Hex
  const described = firstFitting(
    descriptorFunctions(scope, scope.context.chainId, to, selector).map((fn) => {
      return { fn, source: 'descriptor', provenance: 'claimed' }
    }),
    data,
  )
  if (described !== undefined) return { fitting: described, reasons: [] }
  const places = findCode(scope, to, selector)
  const published = firstFitting(allPublished(scope, to, selector, places), data)
  if (published === undefined) return readGuesses(scope, places, selector, data)
  const claimed = 'Its publisher says that it has this function; that was not found in the contract’s code'
  return { fitting: published, reasons: published.provenance === 'claimed' ? [claimed] : [] }
}

function allPublished(scope: Scope, to: Address, selector: Hex, places: readonly PlacedCode[]) {
  const own = publishedFunctions(scope, to, selector, places[0])
  return [...own, ...places.slice(1).flatMap((place) => publishedFunctions(scope, place.address, selector, place))]
}

function firstFitting(functions: readonly SourcedFunction[], data: Hex): Fitting | undefined {
  for (const each of functions) {
    const decoded = decodeArguments(each.fn, data)
    if (decoded !== undefined) return { ...each, decoded }
  }
  return undefined
}
