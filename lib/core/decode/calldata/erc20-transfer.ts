import type { Address } from '../../facts/hex.ts'
import type { Act } from '../meaning.ts'

/** In many protocols the highest number stands for all there is, which is then not an amount that moves. */
const EVERYTHING = 2n ** 256n - 1n

/** The act of moving tokens as a list: none where the request does not say how many. Null: whoever holds or gets them. */
export function erc20Transfer(
  token: Address,
  from: Address | null,
  to: Address | null,
  amount: bigint,
): readonly Act[] {
  if (amount === EVERYTHING) return []
  return [{ kind: 'transfer', standard: 'erc20', token, from, to, amount: amount.toString() }]
}
