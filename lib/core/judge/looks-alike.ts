import type { Address } from '../facts/hex.ts'

/** So many digits at either end are what people, and the short forms that wallets show, compare. */
export const DIGITS_SEEN = 4

/** Whether two addresses begin and end alike and are not the same. By chance one pair in 2^32 does. Both in lower case. */
export function looksAlike(one: Address, other: Address): boolean {
  const ends = (address: Address) => `${address.slice(0, 2 + DIGITS_SEEN)}${address.slice(-DIGITS_SEEN)}`
  return one !== other && ends(one) === ends(other)
}
