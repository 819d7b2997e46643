import * as published from 'viem/chains'
import { describe, expect, it } from 'vitest'
import { findChain } from '../../../lib/core/facts/chain.ts'
import { CHAINS } from '../../../lib/core/facts/chains.data.ts'

describe('chains', () => {
  it.each(CHAINS)('are named as viem names them: $name', ({ id, name, coin, decimals }) => {
    const same = Object.values(published).filter((chain) => chain.id === id)
    expect(
      same.map((chain) => [chain.name, chain.nativeCurrency.symbol, chain.nativeCurrency.decimals]),
    ).toContainEqual([name, coin, decimals])
  })

  it('are found by their number, once each', () => {
    expect(findChain(1)?.coin).toBe('ETH')
    expect(findChain(987654321)).toBeUndefined()
    expect(new Set(CHAINS.map(({ id }) => id)).size).toBe(CHAINS.length)
  })
})
