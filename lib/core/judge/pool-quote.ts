import { encodePacked, getContractAddress, keccak256, toFunctionSelector } from 'viem'
import { type Address, canonicalHex } from '../facts/hex.ts'
import { answerOf, type Known, type Need } from '../facts/need.ts'
import { POOL_CODE_HASH, POOLS } from './pools.data.ts'

const GET_RESERVES = toFunctionSelector('getReserves()')

/** What a pool keeps of what is paid in, in thousandths. */
const FEE_PERMILLE = 3n

/** null: the chain's own coin. */
export interface Amount {
  readonly token: Address | null
  readonly units: bigint
}

/**
 * What the pools of Uniswap V2 pay for `gives` in `token`, at the state that is looked at: the better of straight and
 * through the wrapped coin. Null where no pool is known, or none answered.
 */
export function poolQuote(
  gives: Amount,
  token: Address | null,
  chainId: number,
  known: Known,
): { readonly pays: bigint | null; readonly needs: readonly Need[] } {
  const pools = POOLS[chainId]
  if (pools === undefined) return { pays: null, needs: [] }
  const { factory, wrapped } = pools
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
      const [reserves, need] = reservesOf(factory, way[place] ?? from, next, known)
      needs.push(need)
      return reserves === null ? 0n : paidBy(units, reserves)
    }, gives.units),
  )
  const [best = 0n] = paid.toSorted((one, other) => (one > other ? -1 : 1))
  return { pays: best > 0n ? best : null, needs }
}

function paidBy(units: bigint, [has, pays]: readonly [bigint, bigint]): bigint {
  const kept = units * (1000n - FEE_PERMILLE)
  return has === 0n ? 0n : (kept * pays) / (has * 1000n + kept)
}

/** What the pool of two tokens has of the first and of the second. */
function reservesOf(
  factory: Address,
  one: Address,
  other: Address,
  known: Known,
): readonly [readonly [bigint, bigint] | null, Need] {
  const isFirst = one < other
  const tokens = isFirst ? ([one, other] as const) : ([other, one] as const)
  const salt = keccak256(encodePacked(['address', 'address'], tokens))
  const pool = getContractAddress({ opcode: 'CREATE2', from: factory, salt, bytecodeHash: POOL_CODE_HASH })
  const need = { kind: 'view-call', to: canonicalHex(pool), data: GET_RESERVES, optional: true } as const
  const answer = answerOf(known, need)
  if (!answer?.ok || answer.value.length !== 194) return [null, need]
  const words = [answer.value.slice(2, 66), answer.value.slice(66, 130)].map((word) => BigInt(`0x${word}`))
  const [first = 0n, second = 0n] = words
  return [isFirst ? [first, second] : [second, first], need]
}
