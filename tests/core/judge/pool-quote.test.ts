import { describe, expect, it } from 'vitest'
import { poolQuote } from '../../../lib/core/judge/pool-quote.ts'
import { POOLS } from '../../../lib/core/judge/pools.data.ts'

const COIN = `0x${'1'.repeat(40)}` as const

describe('what pools pay', () => {
  it('is not asked where no pools are known, nor of the coin for its own wrapped form', () => {
    const coin = { token: null, units: 1n }
    expect(poolQuote(coin, COIN, 31_337, new Map())).toEqual({ pays: null, needs: [] })
    expect(poolQuote(coin, POOLS[1]?.wrapped ?? null, 1, new Map())).toEqual({ pays: null, needs: [] })
  })

  it('costs no review anything where it is not answered', () => {
    const { pays, needs } = poolQuote({ token: null, units: 1n }, COIN, 1, new Map())
    expect(pays).toBeNull()
    expect(needs).toHaveLength(9)
    expect(needs.every(({ optional }) => optional === true)).toBe(true)
  })
})
