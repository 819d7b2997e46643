import { encodePacked, getContractAddress, keccak256, toFunctionSelector } from 'viem'
import { canonicalHex } from '../facts/hex.ts'
import { answerOf } from '../facts/need.ts'
import type { Pool, PoolReader } from './pool.ts'
import { V2_POOL_CODE_HASH } from './pools.data.ts'

const GET_RESERVES = toFunctionSelector('getReserves()')

/** What a pool keeps of what is paid in, in thousandths. */
const FEE_PERMILLE = 3n

/** The one pool of Uniswap V2, by what it has of each (`UniswapV2Library.getAmountOut`). */
export const readV2Pool: PoolReader = (factory, from, to, known) => {
  const isFirst = from < to
  const salt = keccak256(encodePacked(['address', 'address'], isFirst ? [from, to] : [to, from]))
  const pool = getContractAddress({ opcode: 'CREATE2', from: factory, salt, bytecodeHash: V2_POOL_CODE_HASH })
  const need = { kind: 'view-call', to: canonicalHex(pool), data: GET_RESERVES, optional: true } as const
  const answer = answerOf(known, need)
  if (!answer?.ok || answer.value.length !== 194) return { pools: [], needs: [need] }
  const [first, second] = [BigInt(answer.value.slice(0, 66)), BigInt(`0x${answer.value.slice(66, 130)}`)]
  return { pools: [isFirst ? poolOf(first, second) : poolOf(second, first)], needs: [need] }
}

function poolOf(has: bigint, holds: bigint): Pool {
  return {
    pays: (units) => {
      const kept = units * (1000n - FEE_PERMILLE)
      return has === 0n ? 0n : (kept * holds) / (has * 1000n + kept)
    },
  }
}
