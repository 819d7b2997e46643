import * as published from 'viem/chains'
import { describe, expect, it } from 'vitest'
import { describeChain } from '../../../lib/core/words/chain-words.ts'
import { CHAINS } from '../../../lib/core/words/chains.data.ts'

describe('chains', () => {
  it.each(CHAINS)('are named as viem names them: $name', ({ id, name, coin, decimals }) => {
    const same = Object.values(published).filter((chain) => chain.id === id)
    expect(
      same.map((chain) => [chain.name, chain.nativeCurrency.symbol, chain.nativeCurrency.decimals]),
    ).toContainEqual([name, coin, decimals])
  })

  it('that are not known here are told by their number', () => {
    expect(describeChain(1)).toBe('Ethereum (1)')
    expect(describeChain(987654321)).toBe('987654321')
  })
})
