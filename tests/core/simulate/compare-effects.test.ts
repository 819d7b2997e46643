import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { compareEffects, isCloseAmount } from '../../../lib/core/simulate/compare-effects.ts'
import type { Effects } from '../../../lib/core/simulate/effects.ts'

const owner = `0x${'a'.repeat(40)}` as const
const token = `0x${'b'.repeat(40)}` as const
const spender = `0x${'c'.repeat(40)}` as const

const friend = `0x${'d'.repeat(40)}` as const
const stranger = `0x${'e'.repeat(40)}` as const

const nothing: Effects = { assets: [], fee: '0', allowances: [], control: [] }
const gives = (delta: string): Effects => ({ ...nothing, assets: [{ owner, standard: 'erc20', token, delta }] })
const allows = (after: string): Effects => ({
  ...nothing,
  allowances: [{ owner, spender, standard: 'erc20', token, scope: 'amount', before: '0', after }],
})

const decides = (after: string): Effects => ({
  ...nothing,
  control: [{ subject: friend, kind: 'owner', before: owner, after }],
})
const member = (after: string): Effects => ({
  ...nothing,
  control: [{ subject: friend, kind: 'co-owner', before: '', after }],
})
const revokes: Effects = {
  ...nothing,
  allowances: [{ owner, spender, standard: 'erc20', token, scope: 'amount', before: '9', after: '0' }],
}
const makes = (shape: Hex, address: Hex = friend): Effects => ({
  ...nothing,
  contracts: [{ address, change: 'created', creator: spender, direct: false, shape }],
})
const destroys: Effects = { ...nothing, contracts: [{ address: friend, change: 'destroyed' }] }

/** The account gives 1000, of which others get parts. */
const pays = (...parts: readonly string[]): Effects => ({
  ...nothing,
  assets: [
    ...gives('-1000').assets,
    ...parts.flatMap((part, place) =>
      part.startsWith('0x')
        ? [{ owner: part as Hex, standard: 'erc20' as const, token, delta: parts[place + 1] ?? '1000' }]
        : [],
    ),
  ],
})
const shares = (delta: string): Effects => ({
  ...nothing,
  assets: [...gives('1000').assets, { owner: friend, standard: 'erc20', token, delta }],
})

/** What strangers give to each other. */
const between = (amount: string, to: Hex = friend): Effects => ({
  ...nothing,
  assets: [
    { owner: spender, standard: 'erc20', token, delta: `-${amount}` },
    { owner: to, standard: 'erc20', token, delta: amount },
  ],
})

describe('what a person would call a difference', () => {
  test.each([
    ['the same', gives('-1000'), gives('-1000'), 0],
    ['half a percent more', gives('-1000'), gives('-1005'), 0],
    ['two percent more', gives('-1000'), gives('-1020'), 1],
    ['another sign', gives('1000'), gives('-1000'), 1],
    ['more than was shown', gives('1000'), gives('1500'), 0],
    ['less to pay than was shown', gives('-1000'), gives('-500'), 0],
    ['two percent less', gives('1000'), gives('980'), 1],
    ['a new loss', nothing, gives('-1'), 1],
    ['a missing gain', gives('5'), nothing, 1],
    ['an allowance that moves by one', allows('1000'), allows('1001'), 1],
    ['another recipient', pays(friend), pays(stranger), 2],
    ['another split', pays(friend, '500', stranger, '500'), pays(friend, '10', stranger, '990'), 1],
    ['more for a seller whose price did not change', pays(friend, '980'), pays(friend, '1000'), 1],
    ['more between strangers', between('1000'), between('1100'), 0],
    ['another stranger', between('1000'), between('1000', stranger), 2],
    ['a share of interest that is minted for another', gives('1000'), shares('7'), 0],
    ['a permission that is not taken back', revokes, nothing, 1],
    ['a permission that is taken back in both', revokes, revokes, 0],
    ['another owner', decides(friend), decides(stranger), 1],
    ['an owner who is not replaced', decides(friend), nothing, 1],
    ['a new owner', nothing, decides(stranger), 1],
    ['one who joins beside another', member(friend), member(stranger), 2],
    ['a contract that is not made', makes('0x01'), nothing, 1],
    ['another contract in its place', makes('0x01'), makes('0x02'), 2],
    ['the same contract at another address', makes('0x01'), makes('0x01', stranger), 0],
    ['a contract that is destroyed', nothing, destroys, 1],
    ['another fee', nothing, { ...nothing, fee: '7' }, 0],
  ])('%s', (_name, shown, happened, count) => {
    expect(compareEffects(shown, happened, owner)).toHaveLength(count)
  })
})

describe('what the bytes guarantee', () => {
  const guarantees = new Map([[token as string, 995n]])
  const compared = (shown: string, happened: string) =>
    compareEffects(gives(shown), gives(happened), owner, { guarantees }).length

  test('is a threshold of its own, however little an amount moves', () => {
    expect(compared('996', '994')).toBe(1)
    expect(compareEffects(gives('996'), gives('994'), owner)).toEqual([])
    expect(compared('1000', '995')).toBe(0)
  })

  test('says nothing of what was shown below it already, or of others', () => {
    expect(compared('994', '993')).toBe(0)
    const other = compareEffects(gives('996'), gives('994'), stranger, { guarantees })
    expect(other).toEqual([])
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
