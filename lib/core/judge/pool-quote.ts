import type { Address } from '../facts/hex.ts'
import type { Known, Need } from '../facts/need.ts'
import { POOLS } from './pools.data.ts'
import { readV2Pool } from './read-v2-pool.ts'
import { readV3Pools } from './read-v3-pools.ts'

/** null: the chain's own coin. */
export interface Amount {
  readonly token: Address | null
  readonly units: bigint
}

/**
 * What Uniswap's pools pay for `gives` in `token`, at the state that is looked at: the best of all pools, straight or
 * through the wrapped coin; rather less than more, where much is sold. Null where no pool is known, or none answered.
 */
export function poolQuote(
  gives: Amount,
  token: Address | null,
  chainId: number,
  known: Known,
): { readonly pays: bigint | null; readonly needs: readonly Need[] } {
  const wrapped = POOLS[chainId]?.wrapped
  if (wrapped === undefined) return { pays: null, needs: [] }
  const [from, to] = [gives.token ?? wrapped, token ?? wrapped]
  if (from === to) return { pays: null, needs: [] }
  const ways =
    from === wrapped || to === wrapped
      ? [[from, to]]
      : [
          [from, to],
          [from, wrapped, to],
        ]
  const needs: Need[] = []
  const paid = ways.map((way) =>
    way.slice(1).reduce((units, next, place) => {
      const leg = legOf(way[place] ?? from, next, chainId, known)
      needs.push(...leg.needs)
      return most(leg.pools.map((pool) => pool.pays(units)))
    }, gives.units),
  )
  const best = most(paid)
  return { pays: best > 0n ? best : null, needs }
}

function legOf(from: Address, to: Address, chainId: number, known: Known): ReturnType<typeof readV2Pool> {
  const { v2, v3 } = POOLS[chainId] ?? {}
  const [one, other] = [
    v2 === undefined ? null : readV2Pool(v2, from, to, known),
    v3 === undefined ? null : readV3Pools(v3, from, to, known),
  ]
  return {
    pools: [...(one?.pools ?? []), ...(other?.pools ?? [])],
    needs: [...(one?.needs ?? []), ...(other?.needs ?? [])],
  }
}

function most(amounts: readonly bigint[]): bigint {
  return amounts.toSorted((one, other) => (one > other ? -1 : 1))[0] ?? 0n
}
