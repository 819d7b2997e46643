import type { Address } from '../facts/hex.ts'
import type { Known, Need } from '../facts/need.ts'
import { placedActs } from './placed-acts.ts'
import { readParty } from './read-party.ts'
import type { Evidence } from './rule.ts'
import { openCalls } from './said-transfers.ts'

/** A request may call any number of contracts: so many are looked at. */
const MAX_ASKED = 8

/**
 * Whether all that the request calls, but for `tokens`, has been met before, and none of it says that it swaps: such a
 * contract may well lend against what is given, or keep it for the account, so that no price is in it.
 */
export function isKnownDealing(
  evidence: Evidence,
  tokens: readonly (Address | null)[],
  known: Known,
): { readonly isKnown: boolean; readonly needs: readonly Need[] } {
  if (placedActs(evidence.meaning).some(({ act }) => act.kind === 'swap')) return { isKnown: false, needs: [] }
  const called = new Set(openCalls(evidence.meaning).flatMap(({ to }) => (to === undefined ? [] : [to as Address])))
  const others = [...called].filter((address) => !tokens.includes(address))
  if (others.length > MAX_ASKED) return { isKnown: false, needs: [] }
  const parties = others.map((address) => readParty(address, evidence, known))
  return {
    isKnown: parties.length > 0 && parties.every(({ is }) => is === 'known'),
    needs: parties.flatMap(({ needs }) => needs),
  }
}
