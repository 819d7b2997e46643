import type { Fact } from '../facts/fact.ts'
import type { Address } from '../facts/hex.ts'

/** How finely a token is divided, as decoding found it; undefined where it did not. */
export function decimalsOf(token: Address, facts: readonly Fact[]): number | undefined {
  const value = facts.find(({ id }) => id === `token.${token}.decimals`)?.value
  return typeof value === 'number' && value >= 0 && value <= 77 ? value : undefined
}
