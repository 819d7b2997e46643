import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Address } from '../../../lib/core/facts/hex.ts'
import { type EarlierStep, orderEarlier } from '../../../lib/core/simulate/order-earlier.ts'
import { ME, YOU } from './run.ts'

const one = (id: string, from: Address, nonce: number | undefined): EarlierStep => {
  const fixed = nonce === undefined ? {} : { fixed: { nonce: String(nonce) } }
  return { id, step: { from, to: YOU, value: '0', data: '0x', ...fixed } }
}
const some = fc.array(fc.record({ from: fc.constantFrom(ME, YOU), nonce: fc.option(fc.nat(5), { nil: undefined }) }))
const given = some.map((all) => all.map(({ from, nonce }, place) => one(String(place), from, nonce)))
const nonces = (steps: readonly EarlierStep[]) => steps.map(({ step }) => Number(step.fixed?.nonce))

describe('transactions on their way', () => {
  it('are each account’s own, one for each nonce, in order, and before what is asked', () => {
    fc.assert(
      fc.property(given, fc.option(fc.nat(6), { nil: undefined }), (all, end) => {
        const ordered = orderEarlier(all, ME, end?.toString())
        const mine = all.filter(({ step }) => step.from === ME && step.fixed !== undefined)
        const wanted = [...new Set(nonces(mine))].filter((nonce) => end === undefined || nonce < end)
        expect(nonces(ordered)).toEqual(wanted.toSorted((a, b) => a - b))
      }),
    )
  })

  it('are the later one of two with the same nonce', () => {
    fc.assert(
      fc.property(given, (all) => {
        for (const { id, step } of orderEarlier(all, ME, undefined)) {
          const last = all.findLast((each) => each.step.from === ME && each.step.fixed?.nonce === step.fixed?.nonce)
          expect(id).toBe(last?.id)
        }
      }),
    )
  })
})
