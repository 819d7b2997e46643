import type { Known } from '../facts/need.ts'
import type { Grant } from './grants.ts'
import { isEverything } from './is-everything.ts'
import { readSupply } from './read-supply.ts'

/**
 * Whether a grant lets the spender take everything of a token, now and later: an amount that stands for everything, or
 * more than the token says there is.
 */
export function isUnlimited(
  { scope, amount, token }: Pick<Grant, 'scope' | 'amount' | 'token'>,
  known: Known,
): boolean {
  if (scope !== 'amount') return false
  if (isEverything(amount)) return true
  const { total } = readSupply(token, known)
  return total !== null && total > 0n && BigInt(amount) > total
}
