import { numberToHex, zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import { claimedChanges } from '../../../lib/core/simulate/claimed-changes.ts'
import type { Execution } from '../../../lib/core/simulate/execution.ts'
import { planViewCalls } from '../../../lib/core/simulate/plan-view-calls.ts'
import type { ViewResult } from '../../../lib/core/simulate/view-calls.ts'
import { execution, log, ME, TOKEN, YOU } from './run.ts'

const word = (value: bigint) => numberToHex(value, { size: 32 })
const transfer = (from: `0x${string}`, to: `0x${string}`, value: bigint) => log('Transfer', { from, to }, value)

/** What is called out where every balance is `before`, then `after`; null: the token does not answer. */
function claimed(logs: Execution['logs'], before: bigint | null, after: bigint | null, more: Partial<Execution> = {}) {
  const ran = [execution({ logs, ...more })]
  const answer = (value: bigint | null) => (value === null ? null : word(value))
  const watched = planViewCalls(ran, { account: ME, acts: [] }).map((call): ViewResult => {
    return { call, before: answer(before), after: answer(after) }
  })
  return claimedChanges(ran, watched, ME).map(({ delta }) => delta)
}
const stored = { stateDiff: { pre: { [TOKEN]: { storage: {} } }, post: { [TOKEN]: { storage: { '0x1': '0x2' } } } } }

describe('a transfer that is only logged is called out', () => {
  it('where the balance stays, and where the token does not even answer', () => {
    expect(claimed([transfer(YOU, ME, 500n)], 7n, 7n)).toEqual(['500'])
    expect(claimed([transfer(ME, YOU, 500n)], 7n, 7n)).toEqual(['-500'])
    expect(claimed([transfer(YOU, ME, 500n)], null, null)).toEqual(['500'])
    expect(claimed([transfer(zeroAddress, ME, 500n)], 0n, 0n)).toEqual(['500'])
  })

  it('added up over all of one token’s logs', () => {
    expect(claimed([transfer(YOU, ME, 500n), transfer(YOU, ME, 1n)], 7n, 7n)).toEqual(['501'])
    expect(claimed([transfer(YOU, ME, 500n), transfer(ME, YOU, 500n)], 7n, 7n)).toEqual([])
  })
})

describe('an honest token is not accused', () => {
  it('where anything moves, be it less than is logged', () => {
    expect(claimed([transfer(YOU, ME, 500n)], 7n, 497n)).toEqual([])
    expect(claimed([transfer(ME, YOU, 500n)], 700n, 210n)).toEqual([])
  })

  it('where it rounds, or logs nothing of the account', () => {
    expect(claimed([transfer(YOU, ME, 1n)], 7n, 7n)).toEqual([])
    expect(claimed([transfer(YOU, TOKEN, 500n)], 7n, 7n)).toEqual([])
    expect(claimed([transfer(ME, ME, 500n)], 7n, 7n)).toEqual([])
  })

  it('where it logs interest as minted that its balances counted before', () => {
    expect(claimed([transfer(zeroAddress, ME, 500n)], 7n, 7n, stored)).toEqual([])
    expect(claimed([transfer(YOU, ME, 500n)], 7n, 7n, stored)).toEqual(['500'])
  })

  it('where it was not asked', () => {
    expect(claimedChanges([execution({ logs: [transfer(YOU, ME, 500n)] })], [], ME)).toEqual([])
  })

  it('where its logs can’t be read', () => {
    const cut = { ...transfer(YOU, ME, 500n), data: '0x12' as const }
    expect(claimed([cut], 7n, 7n)).toEqual([])
  })
})
