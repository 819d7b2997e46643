import { describe, expect, it } from 'vitest'
import { compareReviews } from '../../../lib/core/review/compare-reviews.ts'
import type { Review, Simulation } from '../../../lib/core/review/review.ts'
import { reviewNothing } from '../../../lib/use-cases/review-nothing.ts'
import { execution, ME, TOKEN, YOU } from '../simulate/run.ts'

const gives = (name: string, delta: string): Simulation => ({
  name,
  steps: [{ from: name === 'asked' ? ME : YOU, to: TOKEN, value: '0', data: '0x' }],
  effects: {
    ...{ allowances: [], control: [], fee: '0' },
    assets: [
      { owner: ME, standard: 'erc20', token: TOKEN, delta: `-${delta}` },
      { owner: YOU, standard: 'erc20', token: TOKEN, delta },
    ],
  },
  execution: [execution()],
})
const review = (...simulation: Simulation[]): Review => ({
  ...reviewNothing('r'),
  simulation,
  facts: [{ id: 'account', kind: 'account', value: ME, provenance: 'claimed' }],
})
const differs = (shown: Review, again: Review) => compareReviews(shown, again).map(({ what }) => what)

describe('a recheck compares every scenario', () => {
  const meant = gives('used-as-meant', '0')

  it('by its name, wherever it stands', () => {
    const [one, other] = [gives('asked', '5'), gives('worst-allowed', '9')]
    expect(differs(review(one, other), review(other, one))).toEqual([])
  })

  it('and sees where a signature lets more be taken than was shown', () => {
    const differences = differs(
      review(meant, gives('worst-allowed', '500')),
      review(meant, gives('worst-allowed', '900')),
    )
    expect(differences).toContain(`worst-allowed.assets.${ME}.${TOKEN}`)
  })

  it('and what could be run before and can’t be any more, or the other way round', () => {
    const worst = gives('worst-allowed', '500')
    expect(differs(review(meant, worst), review(meant))).not.toEqual([])
    expect(differs(review(meant), review(meant, worst))).not.toEqual([])
  })

  it('and is quiet where the account gives a little less', () => {
    expect(differs(review(gives('asked', '1000')), review(gives('asked', '999')))).toEqual([])
  })
})
