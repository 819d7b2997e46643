import type { Fact } from '../facts/fact.ts'
import type { Address } from '../facts/hex.ts'
import { decimalsOf } from './decimals-of.ts'

/** A hundred-thousandth of one whole coin or token is worth nothing, whatever it is called. */
const LEAST_PART = 100_000n
/** Where it is not known how finely a token is divided: fewer base units than any price has. */
const LEAST_UNITS = 10n
const COIN_DECIMALS = 18

/** Whether an amount of money (base units) is nothing, or so little that it stands for nothing. Open amounts are not. */
export function isNextToNothing(
  {
    standard,
    token,
    amount,
  }: { readonly standard: string; readonly token: Address | null; readonly amount: string | null },
  facts: readonly Fact[],
): boolean {
  if (amount === null) return false
  const units = BigInt(amount)
  if (standard !== 'native' && standard !== 'erc20') return units === 0n
  const decimals = token === null ? COIN_DECIMALS : decimalsOf(token, facts)
  return decimals === undefined ? units <= LEAST_UNITS : units * LEAST_PART <= 10n ** BigInt(decimals)
}
