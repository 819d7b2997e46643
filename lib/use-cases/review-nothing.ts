import { assembleReview } from '../core/review/assemble-review.ts'
import type { Review } from '../core/review/review.ts'
import { writeReview } from '../core/words/write-review.ts'

/** What is shown where no engine could be had: that nothing at all was checked. */
export function reviewNothing(requestId: string): Review {
  return writeReview(
    assembleReview({
      id: requestId,
      meaning: { kind: 'unknown', path: '', fields: [], acts: [], calls: [] },
      digests: {},
      facts: [],
      findings: [],
      unchecked: [{ stage: 'decode', reason: 'internal' }],
      simulation: [],
      hosts: [],
      pending: false,
    }),
    'en',
  )
}
