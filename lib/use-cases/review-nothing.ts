import type { Review } from '../core/review/review.ts'
import { unchecked } from '../core/words/unchecked.en.ts'

/**
 * What is shown where no engine could be had: that nothing at all was checked. Made without the engine's own words, since
 * whoever needs this has lost the engine.
 */
export function reviewNothing(requestId: string): Review {
  return {
    schema: 1,
    id: requestId,
    verdict: 'caution',
    complete: false,
    unchecked: [{ stage: 'decode', reason: 'internal' }],
    title: unchecked.internal.sentence,
    summary: [],
    findings: [],
    meaning: { kind: 'unknown', path: '', fields: [], acts: [], calls: [] },
    simulation: [],
    effects: null,
    execution: null,
    digests: {},
    facts: [],
    hosts: [],
  }
}
