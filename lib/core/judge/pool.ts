import type { Address } from '../facts/hex.ts'
import type { Known, Need } from '../facts/need.ts'

/** What a market pays at the state that is looked at. */
export interface Pool {
  /** Never more than it would. Base units in and out. */
  pays(units: bigint): bigint
}

/** The pools of one token for another that a factory may have made, as far as they are known; `needs`: what says so. */
export type PoolReader = (
  factory: Address,
  from: Address,
  to: Address,
  known: Known,
) => { readonly pools: readonly Pool[]; readonly needs: readonly Need[] }
