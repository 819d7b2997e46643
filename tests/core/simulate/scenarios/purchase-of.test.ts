import { describe, expect, it } from 'vitest'
import type { Address } from '../../../../lib/core/facts/hex.ts'
import type { AssetChange, Effects } from '../../../../lib/core/simulate/effects.ts'
import type { CallFrame, Execution } from '../../../../lib/core/simulate/execution.ts'
import { purchasesOf } from '../../../../lib/core/simulate/scenarios/purchase-of.ts'

const [ACCOUNT, MARKET, SOMEBODY, COIN, OTHER] = ['a', 'b', 'c', 'd', 'e'].map(
  (digit): Address => `0x${digit.repeat(40)}`,
) as [Address, Address, Address, Address, Address]

const RAN: Execution = {
  ...{ status: 'success', gasUsed: '0x0', returnData: '0x', callTree: null, logs: [] },
  stateDiff: { pre: {}, post: {} },
}

function change(owner: Address, token: Address | null, delta: string): AssetChange {
  return { owner, standard: token === null ? 'native' : 'erc20', token, delta }
}

function bought(assets: readonly AssetChange[], ran: readonly Execution[] = [RAN]) {
  const effects: Effects = { assets: [...assets], fee: '0', allowances: [], control: [] }
  return purchasesOf(ran, effects, ACCOUNT)
}

const paid = change(ACCOUNT, null, '-100')
const got = change(ACCOUNT, COIN, '50')

describe('what a run bought', () => {
  it('is what it brought for something else, from whoever has the most of it less', () => {
    const found = bought([paid, got, change(SOMEBODY, COIN, '-2'), change(MARKET, COIN, '-48')])
    expect(found).toEqual([{ token: COIN, bought: 50n, given: paid, holder: MARKET, market: MARKET, buy: null }])
  })

  it('is each of several', () => {
    const more = [change(ACCOUNT, OTHER, '5'), change(MARKET, OTHER, '-5'), change(MARKET, COIN, '-50')]
    expect(bought([paid, got, ...more]).map(({ token }) => token)).toEqual([COIN, OTHER])
  })

  it('is nothing where it was given for nothing, made on the spot, or no token of amounts', () => {
    expect(bought([got, change(MARKET, COIN, '-50')])).toEqual([])
    expect(bought([paid, got])).toEqual([])
    const item = { owner: ACCOUNT, standard: 'erc721', token: COIN, tokenId: '1', delta: '1' } as const
    expect(bought([paid, item, { ...item, owner: MARKET, delta: '-1' }])).toEqual([])
  })

  it('is what the call that moved it brought', () => {
    const frame = (to: Address, calls: readonly Address[] = []): CallFrame => ({
      ...{ type: 'CALL', from: ACCOUNT, to, gas: '0x0', gasUsed: '0x0', input: '0x' },
      calls: calls.map((inner) => ({ ...frame(inner), from: to })),
    })
    const assets = [paid, got, change(MARKET, COIN, '-50')]
    const steps = [frame(COIN), frame(SOMEBODY, [COIN]), frame(OTHER)].map((callTree) => ({ ...RAN, callTree }))
    expect(bought(assets, steps)).toMatchObject([{ holder: MARKET, market: SOMEBODY }])
  })

  it('of a token that sells itself goes back to somebody else', () => {
    const [found] = bought([paid, got, change(COIN, COIN, '-50')])
    expect(found?.holder).toMatch(/^0x[0-9a-f]{40}$/)
    expect([ACCOUNT, COIN]).not.toContain(found?.holder)
  })

  it('is nothing where any of it failed', () => {
    const assets = [paid, got, change(MARKET, COIN, '-50')]
    expect(bought(assets, [RAN, { ...RAN, status: 'revert' }])).toEqual([])
  })
})
