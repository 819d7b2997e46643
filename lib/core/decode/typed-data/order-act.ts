import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { Act } from '../meaning.ts'

/** A signed offer, whose terms are the other acts of its part. `taker` zero or null: anyone. `expires`: unix seconds. */
export function orderAct(maker: Address, taker: Address | null, expires?: bigint): Act {
  const limited = taker === null || isZeroAddress(taker) ? null : taker
  return { kind: 'order', maker, taker: limited, ...(expires === undefined ? {} : { expires: expires.toString() }) }
}
