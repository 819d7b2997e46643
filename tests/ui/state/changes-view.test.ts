import { describe, expect, it } from 'vitest'
import { viewChanges } from '../../../lib/ui/state/changes-view.ts'
import { STRANGER } from '../support/addresses.ts'
import {
  approvalReview,
  connectReview,
  endpointDownReview,
  permitReview,
  swapReadReview,
  swapReview,
} from '../support/reviews.ts'

describe('viewChanges', () => {
  it('says what is given, what is got and what is left open', () => {
    const swap = viewChanges(swapReview, [], 'en')
    expect(swap?.assets?.gives.lines).toEqual([{ text: '1.5 ETH', address: null }])
    expect(swap?.assets?.gets.lines).toMatchObject([{ text: '4,203.917342 USDX' }])
    expect(swap?.grants).toMatchObject({ lines: [], none: 'None' })
    expect(viewChanges(approvalReview, [], 'en')?.grants.lines).toMatchObject([{ address: STRANGER }])
  })

  it('never says "nothing" of what was not run', () => {
    const failed = viewChanges(endpointDownReview, [], 'en')
    expect([failed?.assets?.gives.none, failed?.assets?.gets.none, failed?.grants.none]).toEqual(
      Array(3).fill('Not known'),
    )
    const running = viewChanges(swapReadReview, ['simulation'], 'en')
    expect(running?.assets?.gives.pending).toBe('Running it on your device…')
  })

  it('names the permission that a signature leaves behind, though nothing is run', () => {
    const permit = viewChanges(permitReview, [], 'en')
    expect(permit?.assets).toBeNull()
    expect(permit?.grants.lines).toMatchObject([{ address: STRANGER }])
  })

  it('says nothing of a request that can change nothing', () => {
    expect(viewChanges(connectReview, [], 'en')).toBeNull()
  })
})
