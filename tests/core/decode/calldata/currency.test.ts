import { ethAddress, zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import { COIN_ADDRESS, coinOr, paidToOthers, payAct } from '../../../../lib/core/decode/calldata/currency.ts'

const [caller, router, other] = [`0x${'11'.repeat(20)}`, `0x${'22'.repeat(20)}`, `0x${'33'.repeat(20)}`] as const

describe('the native coin', () => {
  it('is written as exchanges write it', () => {
    expect(COIN_ADDRESS).toBe(ethAddress)
    expect([coinOr(ethAddress), coinOr(zeroAddress), coinOr(other)]).toEqual([null, null, other])
  })
})

describe('what a router pays out', () => {
  it('is told apart by who gets it', () => {
    const acts = [caller, router, other, null].map((to) => payAct(null, router, to, 1n))
    const frame = { from: caller, to: router, self: router, value: 0n, delegated: false, data: '0x' } as const
    expect(paidToOthers(acts, frame)).toEqual([payAct(null, router, other, 1n)])
  })
})
