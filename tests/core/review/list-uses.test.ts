import { expect, it } from 'vitest'
import { givesToContract, isAgreed, listUses } from '../../../lib/core/review/list-uses.ts'
import type { Review } from '../../../lib/core/review/review.ts'
import { ACCOUNT, ROUTER, STRANGER, TOKEN } from '../../ui/support/addresses.ts'
import { approvalReview, swapReview } from '../../ui/support/reviews.ts'

const uses = (review: Pick<Review, 'meaning' | 'effects'>) =>
  listUses(review, ACCOUNT)
    .map(({ kind, value }) => `${kind} ${value}`)
    .toSorted()

it('names what was called, by which function, and who may take something', () => {
  expect(uses(approvalReview)).toEqual([`contract ${TOKEN}`, `method ${TOKEN}:0x095ea7b3`, `spender ${STRANGER}`])
  expect(uses(swapReview)).toEqual([`contract ${ROUTER}`, `method ${ROUTER}:0x7ff36ab5`])
})

it('names a spender that only the run shows, and none whose permission is taken back', () => {
  const [allowance] = approvalReview.effects?.allowances ?? []
  if (allowance === undefined || swapReview.effects === null) throw new Error('the fixtures have effects')
  const change = (before: string, after: string) => ({
    ...swapReview,
    effects: {
      ...(swapReview.effects as NonNullable<Review['effects']>),
      allowances: [{ ...allowance, before, after }],
    },
  })
  expect(uses(change('0', '5'))).toContain(`spender ${STRANGER}`)
  expect(uses(change('5', '0'))).not.toContain(`spender ${STRANGER}`)
  expect(uses(change('what', 'ever'))).not.toContain(`spender ${STRANGER}`)
  const [act] = approvalReview.meaning.acts
  if (act?.kind !== 'approve') throw new Error('the fixture approves')
  const revoked = { ...approvalReview.meaning, acts: [{ ...act, amount: '0' }] }
  expect(uses({ meaning: revoked, effects: null })).not.toContain(`spender ${STRANGER}`)
})

it('goes into what is called inside, and stops where a request names contracts without end', () => {
  const calls = Array.from({ length: 500 }, (_, place) => ({
    ...swapReview.meaning,
    to: `0x${place.toString(16).padStart(40, '0')}`,
  }))
  expect(listUses({ meaning: { ...swapReview.meaning, calls }, effects: null }, ACCOUNT)).toHaveLength(64)
})

it('tells what gives a contract something from a plain payment', () => {
  expect(givesToContract(approvalReview, ACCOUNT)).toBe(true)
  expect(givesToContract(swapReview, ACCOUNT)).toBe(true)
  const payment = { ...swapReview.meaning, kind: 'native-transfer' as const, acts: [] }
  expect(givesToContract({ ...swapReview, meaning: payment }, ACCOUNT)).toBe(false)
  expect(givesToContract({ ...swapReview, effects: null }, ACCOUNT)).toBe(false)
})

it('counts only what the wallet agreed to', () => {
  expect(isAgreed({ state: 'answered', answer: { ok: true, value: '1' } })).toBe(true)
  expect(isAgreed({ state: 'answered', answer: { ok: false, value: '{}' } })).toBe(false)
  expect(isAgreed({ state: 'unknown', answer: { ok: true, value: '1' } })).toBe(false)
  expect(isAgreed({ state: 'rejected' })).toBe(false)
})
