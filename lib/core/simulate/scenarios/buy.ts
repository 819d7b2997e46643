import type { Address, Hex } from '../../facts/hex.ts'

/** A call that buys a token from a router of Uniswap's shape. */
export interface Buy {
  readonly router: Address
  readonly token: Address
  /** What may be paid with; null: the chain's own coin. */
  readonly paidIn: readonly (Address | null)[]
  /** The same router's calls that sell so much of it, of which one may work; what they bring goes to `account`. */
  sell(amount: bigint, account: Address): readonly Hex[]
}

/** Longer ways than this nobody goes. */
export const MOST_HOPS = 8

/** As a router's deadline. */
export const NEVER = 2n ** 256n - 1n
