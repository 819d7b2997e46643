import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Hex, keccak256 } from 'viem'
import { describe, expect, it } from 'vitest'
import { poolQuote } from '../../../lib/core/judge/pool-quote.ts'
import { POOL_CODE_HASH, POOLS } from '../../../lib/core/judge/pools.data.ts'

const COIN = `0x${'1'.repeat(40)}` as const

describe('what pools pay', () => {
  it('is asked of the pools that the published code makes', () => {
    const path = createRequire(import.meta.url).resolve('@uniswap/v2-core/build/UniswapV2Pair.json')
    const { bytecode } = JSON.parse(readFileSync(path, 'utf8')) as { bytecode: string }
    expect(POOL_CODE_HASH).toBe(keccak256((bytecode.startsWith('0x') ? bytecode : `0x${bytecode}`) as Hex))
  })

  it('is not asked where no pools are known, nor of the coin for its own wrapped form', () => {
    const coin = { token: null, units: 1n }
    expect(poolQuote(coin, COIN, 31_337, new Map())).toEqual({ pays: null, needs: [] })
    expect(poolQuote(coin, POOLS[1]?.wrapped ?? null, 1, new Map())).toEqual({ pays: null, needs: [] })
  })

  it('costs no review anything where it is not answered', () => {
    const { pays, needs } = poolQuote({ token: null, units: 1n }, COIN, 1, new Map())
    expect(pays).toBeNull()
    expect(needs.map(({ optional }) => optional)).toEqual([true])
  })
})
