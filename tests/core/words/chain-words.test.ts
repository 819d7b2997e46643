import { describe, expect, it } from 'vitest'
import { describeChain } from '../../../lib/core/words/chain-words.ts'

describe('chains', () => {
  it('that are not known here are told by their number', () => {
    expect(describeChain(1)).toBe('Ethereum (1)')
    expect(describeChain(987654321)).toBe('987654321')
  })
})
