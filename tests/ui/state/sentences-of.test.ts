import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../lib/ui/state/sentences-of.ts'
import { noEndpointReview, swapReadReview, swapReview } from '../support/reviews.ts'

describe('sentencesOf', () => {
  it('leaves out only what stands elsewhere on the screen', () => {
    const left = sentencesOf(swapReview, false, 'en')
    expect(swapReview.summary).toContain('You give 1.5 ETH.')
    expect(left).not.toContain('You give 1.5 ETH.')
    expect(left.join(' ')).toContain('fee')
    expect(sentencesOf(noEndpointReview, false, 'en').join(' ')).not.toContain('Not checked')
  })

  it('does not say that nothing was run while it is being run', () => {
    expect(sentencesOf(swapReadReview, false, 'en').join(' ')).toContain('It was not run.')
    expect(sentencesOf(swapReadReview, true, 'en').join(' ')).not.toContain('It was not run.')
  })
})
