import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAmount } from '../../../lib/core/facts/amount.ts'

describe('an amount is shown exactly', () => {
  it.each([
    ['12500000', 6, '12.5'],
    ['1', 18, '0.000000000000000001'],
    ['0', 18, '0'],
    ['1000000000000000000', 18, '1'],
    ['123', 0, '123'],
    ['-1500', 3, '-1.5'],
    ['115792089237316195423570985008687907853269984665640564039457584007913129639935', 0, (2n ** 256n - 1n).toString()],
  ])('%s with %i decimals is %s', (raw, decimals, shown) => {
    expect(formatAmount(raw, decimals)).toBe(shown)
  })

  it('never loses a base unit, whatever the decimals', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 256n - 1n), fc.integer({ min: 0, max: 77 }), (raw, decimals) => {
        const [whole = '', fraction = ''] = formatAmount(raw, decimals).split('.')
        expect(BigInt(whole + fraction.padEnd(decimals, '0'))).toBe(raw)
      }),
    )
  })

  it.each([
    ['ten', 6],
    ['10', -1],
    ['10', 1.5],
    ['10', 300],
  ])('%s with %d decimals stays as it is: nothing is guessed', (raw, decimals) => {
    expect(formatAmount(raw, decimals)).toBe(raw)
  })
})
