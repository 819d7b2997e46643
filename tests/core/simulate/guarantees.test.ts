import { describe, expect, it } from 'vitest'
import type { Act, Meaning } from '../../../lib/core/decode/meaning.ts'
import { guaranteesOf } from '../../../lib/core/simulate/guarantees.ts'
import { ME, TOKEN, YOU } from './run.ts'

const meaning = (acts: Act[], calls: Meaning[] = []): Meaning => {
  return { kind: 'contract-call', path: '#', fields: [], acts, calls }
}
type Swap = Extract<Act, { kind: 'swap' }>
const swap = (more: Partial<Swap> = {}): Act => ({
  kind: 'swap',
  give: { token: null, amount: '100', exact: true },
  get: { token: TOKEN, amount: '90', exact: false },
  recipient: ME,
  ...more,
})
const guaranteed = (...acts: Act[]) => [...guaranteesOf(meaning(acts), ME)]

describe('what a request guarantees its account', () => {
  it('is the minimum of its swap, in calls inside it too', () => {
    expect(guaranteed(swap())).toEqual([[TOKEN, 90n]])
    expect(guaranteed(swap({ recipient: null }))).toEqual([[TOKEN, 90n]])
    expect([...guaranteesOf(meaning([], [meaning([swap()])]), ME)]).toEqual([[TOKEN, 90n]])
  })

  it('adds up over several, less what is given of the same', () => {
    expect(guaranteed(swap(), swap())).toEqual([[TOKEN, 180n]])
    const sell: Act = {
      kind: 'transfer',
      ...{ standard: 'erc20', token: TOKEN, from: ME, to: YOU, amount: '25' },
    }
    expect(guaranteed(swap(), sell)).toEqual([[TOKEN, 65n]])
  })

  it('is nothing of what goes to another, or of what the bytes leave open', () => {
    expect(guaranteed(swap({ recipient: YOU }))).toEqual([])
    expect(guaranteed(swap({ get: { token: TOKEN, amount: null, exact: false } }))).toEqual([])
    const all: Act = { kind: 'transfer', standard: 'erc20', token: TOKEN, from: ME, to: YOU, amount: null }
    expect(guaranteed(swap(), all)).toEqual([])
  })

  it('is the coins that a router hands on, where it says so itself', () => {
    const handedOn: Act = { kind: 'transfer', standard: 'native', token: null, from: YOU, to: ME, amount: '88' }
    expect(guaranteed(handedOn)).toEqual([['native', 88n]])
  })
})
