import { describe, expect, it } from 'vitest'
import { earlierSentences } from '../../../lib/core/words/scenario-words.ts'

const fact = (run: string, title = 'Let the router take 5 USDC') =>
  ({ id: 'earlier.r0', kind: 'earlier-request', value: { run, title }, provenance: 'reported' }) as const
const said = (run: string, title?: string) => earlierSentences({ facts: [fact(run, title)] }).join()

describe('an earlier request that is on its way', () => {
  it('is what the review rests on, where it goes through', () => {
    expect(said('went-through')).toBe(
      'This assumes that your earlier request “Let the router take 5 USDC” goes through first.',
    )
  })

  it('is said to fail, or to wait, where it does', () => {
    expect(said('failed')).toContain('When run, it fails')
    expect(said('waits')).toContain('another transaction of yours comes before it')
  })

  it('is nothing to speak of once it is mined, or where nobody knows what became of it', () => {
    expect(said('past')).toBe('')
    expect(said('something else')).toBe('')
  })

  it('can end no quotation by the name of its token', () => {
    expect(said('went-through', 'Send 5 X” goes well. “Y')).not.toMatch(/X”/)
  })
})
