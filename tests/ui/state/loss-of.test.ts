import { describe, expect, it } from 'vitest'
import type { Review } from '../../../lib/core/review/review.ts'
import { lossOf } from '../../../lib/ui/state/loss-of.ts'
import { signedGrants } from '../../../lib/ui/state/signed-grants.ts'
import { approvalReview, permitReview, swapReview } from '../support/reviews.ts'

const [act] = permitReview.meaning.acts
if (act?.kind !== 'approve') throw new Error('the permit grants nothing')
const accountIs = (value: string) => ({ id: 'account', kind: 'account', value, provenance: 'claimed' }) as const
const permit = (change: Partial<typeof act>): Review => ({
  ...permitReview,
  facts: [accountIs(`0x${'a1'.repeat(20)}`)],
  meaning: { ...permitReview.meaning, acts: [{ ...act, ...change }] },
})

describe('what a person stands to lose', () => {
  it('is what leaves the account, and what others may take afterwards', () => {
    expect(lossOf(swapReview, 'en')).toBe('You give 1.5 ETH.')
    expect(lossOf(approvalReview, 'en')).toMatch(/^Afterwards .* may take /)
  })

  it('is said of a signature as what follows, not as an order', () => {
    expect(lossOf(permitReview, 'en')).toMatch(/^Afterwards 0x\S+ may take /)
    expect(lossOf(permitReview, 'en')).not.toContain('Sign')
  })

  it('names the end of a permission that has one', () => {
    expect(signedGrants(permit({ expires: '1900000000' }), 'en')[0]?.text).toMatch(/, until .*2030/)
  })

  it('names the owner where that is not the account', () => {
    const owner = `0x${'5a'.repeat(20)}` as const
    expect(signedGrants(permit({ owner }), 'en')[0]?.text).toMatch(/ from 0x5a5a/)
  })

  it('says that a permission ends where it does', () => {
    expect(signedGrants(permit({ amount: '0' }), 'en')[0]?.text).toContain('may no longer take')
  })

  it('is what the use of a signature takes, where it grants nothing', () => {
    const [simulation] = swapReview.simulation
    if (simulation === undefined || swapReview.effects === null) throw new Error('the swap did not run')
    const used = { ...simulation, name: 'used-as-meant' }
    const facts = [...swapReview.facts, accountIs(simulation.steps[0]?.from ?? '')]
    const transfer = { ...swapReview, facts, effects: null, execution: null, simulation: [used] }
    expect(lossOf(transfer, 'en')).toBe('You give 1.5 ETH.')
  })
})
