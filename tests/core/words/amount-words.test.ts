import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAmount } from '../../../lib/core/facts/amount.ts'
import { amountWords } from '../../../lib/core/words/amount-words.ts'

describe('amounts in words', () => {
  it.each([
    ['1500000000000000000', 18, '1.5', true],
    ['1234567890000', 6, '1,234,567.89', true],
    ['1', 18, '0.000000000000000001', true],
    ['30842719283746152', 18, '0.0308427', false],
    ['1234567890123456789', 18, '1.234567', false],
    ['0', 18, '0', true],
  ])('%s with %s decimals is %s', (units, decimals, text, exact) => {
    expect(amountWords(units, decimals)).toEqual({ text, exact })
  })

  it('are a beginning of the exact amount, and all of it where they say so', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 256n - 1n), fc.integer({ min: 0, max: 30 }), (units, decimals) => {
        const whole = formatAmount(units, decimals)
        const { text, exact } = amountWords(units.toString(), decimals)
        const plain = text.replaceAll(',', '')
        expect(whole.startsWith(plain)).toBe(true)
        expect(plain === whole).toBe(exact)
      }),
    )
  })

  it('never come out as nothing where there is something', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 24n), (units) => {
        expect(amountWords(units.toString(), 18).text).not.toBe('0')
      }),
    )
  })
})
