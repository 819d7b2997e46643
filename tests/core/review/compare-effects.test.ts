import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareEffects, isCloseAmount } from '../../../lib/core/review/compare-effects.ts'
import type { Effects } from '../../../lib/core/simulate/effects.ts'

const owner = `0x${'a'.repeat(40)}` as const
const token = `0x${'b'.repeat(40)}` as const
const spender = `0x${'c'.repeat(40)}` as const

const nothing: Effects = { assets: [], fee: '0', allowances: [], control: [] }
const gives = (delta: string): Effects => ({ ...nothing, assets: [{ owner, standard: 'erc20', token, delta }] })
const allows = (after: string): Effects => ({
  ...nothing,
  allowances: [{ owner, spender, standard: 'erc20', token, scope: 'amount', before: '0', after }],
})

describe('what a person would call a difference', () => {
  test.each([
    ['the same', gives('-1000'), gives('-1000'), 0],
    ['half a percent more', gives('-1000'), gives('-1005'), 0],
    ['two percent more', gives('-1000'), gives('-1020'), 1],
    ['another sign', gives('1000'), gives('-1000'), 1],
    ['a new loss', nothing, gives('-1'), 1],
    ['a missing gain', gives('5'), nothing, 1],
    ['an allowance that moves by one', allows('1000'), allows('1001'), 1],
    ['another fee', nothing, { ...nothing, fee: '7' }, 0],
  ])('%s', (_name, shown, happened, count) => {
    expect(compareEffects(shown, happened)).toHaveLength(count)
  })
})

test('an amount is close to itself, and never to its opposite', () => {
  fc.assert(
    fc.property(fc.bigInt(), (amount) => {
      expect(isCloseAmount(amount.toString(), amount.toString())).toBe(true)
      if (amount !== 0n) expect(isCloseAmount(amount.toString(), (-amount).toString())).toBe(false)
    }),
  )
})
