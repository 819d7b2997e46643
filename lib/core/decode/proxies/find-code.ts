import type { Address, Hex } from '../../facts/hex.ts'
import type { Provenance } from '../../facts/provenance.ts'
import { weakest } from '../../facts/weakest.ts'
import type { Scope } from '../scope.ts'
import { readProxy } from './read-proxy.ts'

/** A proxy may stand before another; further than this nobody builds them. */
const MAX_HOPS = 3

/** Code that may answer a call, and how it is known that it does. */
export interface PlacedCode {
  readonly address: Address
  readonly code: Hex
  readonly provenance: Provenance
}

/**
 * The code of an address and, where that passes the call on, the code of each contract behind it, first that which is
 * reached first. A fact `proxy` names each step. Empty as long as nothing is known.
 */
export function findCode(scope: Scope, address: Address, selector: Hex): readonly PlacedCode[] {
  const places: PlacedCode[] = []
  const known: Provenance[] = []
  let at: Address | undefined = address
  while (at !== undefined && places.length <= MAX_HOPS && scope.takeAddress('code', at)) {
    const answer = scope.wish({ kind: 'code', address: at })
    if (!answer?.ok || answer.value === '0x') break
    known.push(answer.provenance)
    places.push({ address: at, code: answer.value, provenance: weakest(known) })
    const target = readProxy(scope, at, answer.value, selector)
    if (target === undefined || places.some((place) => place.address === target.implementation)) break
    known.push(target.provenance)
    const { implementation, how } = target
    scope.addFact({ id: `proxy.${at}`, kind: 'proxy', value: { implementation, how }, provenance: weakest(known) })
    at = implementation
  }
  return places
}
