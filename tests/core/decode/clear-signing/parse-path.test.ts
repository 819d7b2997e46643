import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePath, writePath } from '../../../../lib/core/decode/clear-signing/parse-path.ts'

describe('a path of a descriptor', () => {
  it.each([
    ['#.params.amountIn', '#.params.amountIn'],
    ['params.amountIn', '#.params.amountIn'],
    ['@.value', '@.value'],
    ['$.metadata.enums.rates', '$.metadata.enums.rates'],
    ['data.path.[0].path.[-1].to', '#.data.path.[0].path.[-1].to'],
    ['params.path.[:20]', '#.params.path.[:20]'],
    ['params.path.[-20:]', '#.params.path.[-20:]'],
    ['#.details.[]', '#.details.[]'],
    ['recipients[0]', '#.recipients.[0]'],
  ])('is read: %s', (text, whole) => {
    const path = parsePath(text)
    expect(path === undefined ? undefined : writePath(path)).toBe(whole)
  })

  it.each(['', 'a.[1:2:3]', 'a.[x]', 'a.[?(@.b)]', 'a.{b}', 'a.'.repeat(40), 'x'.repeat(2_000), 'a.[99999999999]'])(
    'is refused where it is none: %.30s',
    (text) => {
      expect(parsePath(text)).toBeUndefined()
    },
  )

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePath(text)))
  })
})
