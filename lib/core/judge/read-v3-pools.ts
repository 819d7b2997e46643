import { encodeAbiParameters, getContractAddress, keccak256, numberToHex } from 'viem'
import { canonicalHex } from '../facts/hex.ts'
import { answerOf, type Known, type Need } from '../facts/need.ts'
import type { Pool, PoolReader } from './pool.ts'
import { V3_FEES, V3_POOL_CODE_HASH } from './pools.data.ts'

/** Where a pool keeps its price and its liquidity (`UniswapV3Pool.sol`); words that nobody wrote are nought. */
const [PRICE_SLOT, LIQUIDITY_SLOT] = [numberToHex(0, { size: 32 }), numberToHex(4, { size: 32 })]
const [PRICE_BITS, LIQUIDITY_BITS] = [160, 128]

const MILLION = 1_000_000n
/** One, with 96 bits behind the point. */
const ONE = 1n << 96n
/**
 * How far a sale may move the root of the price, as a part of it: some 5 % of the price. What is offered beyond that is
 * not known without reading on, so that only what is sold until then counts; a pool with next to nothing pays next to nothing.
 */
const FARTHEST = 40n

/** The pools of Uniswap V3, one for each fee, by their price and the liquidity around it. */
export const readV3Pools: PoolReader = (factory, from, to, known) => {
  const isFirst = from < to
  const [token0, token1] = isFirst ? [from, to] : [to, from]
  const types = [{ type: 'address' }, { type: 'address' }, { type: 'uint24' }] as const
  const found = V3_FEES.map((fee) => {
    const salt = keccak256(encodeAbiParameters(types, [token0, token1, fee]))
    const pool = getContractAddress({ opcode: 'CREATE2', from: factory, salt, bytecodeHash: V3_POOL_CODE_HASH })
    const address = canonicalHex(pool)
    const needs = [PRICE_SLOT, LIQUIDITY_SLOT].map(
      (slot) => ({ kind: 'slot', address, slot, optional: true }) as const satisfies Need,
    )
    const [price, liquidity] = needs.map((need) => wordOf(need, known))
    const root = BigInt.asUintN(PRICE_BITS, price ?? 0n)
    const depth = BigInt.asUintN(LIQUIDITY_BITS, liquidity ?? 0n)
    return { pools: root === 0n || depth === 0n ? [] : [poolOf(root, depth, BigInt(fee), isFirst)], needs }
  })
  return { pools: found.flatMap(({ pools }) => pools), needs: found.flatMap(({ needs }) => needs) }
}

/** `SqrtPriceMath`: the first token in moves the root of the price down, the second up. */
function poolOf(root: bigint, liquidity: bigint, fee: bigint, isFirst: boolean): Pool {
  return {
    pays: (units) => {
      const paid = (units * (MILLION - fee)) / MILLION
      if (isFirst) {
        const farthest = root - root / FARTHEST
        const next = (liquidity * ONE * root) / (liquidity * ONE + paid * root)
        return (liquidity * (root - larger(next, farthest))) / ONE
      }
      const next = smaller(root + (paid * ONE) / liquidity, root + root / FARTHEST)
      return (liquidity * ONE * (next - root)) / (next * root)
    },
  }
}

function wordOf(need: Extract<Need, { kind: 'slot' }>, known: Known): bigint | null {
  const answer = answerOf(known, need)
  return answer?.ok && answer.value.length === 66 ? BigInt(answer.value) : null
}

function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}
