import { describe, expect, it } from 'vitest'
import type { WordlessReview } from '../../../lib/core/review/review.ts'
import { describeVerdict } from '../../../lib/core/words/verdict-words.ts'
import { writeReview } from '../../../lib/core/words/write-review.ts'
import { chainFact, headerFact, makeReview } from './make-review.ts'

const verdictOf = (more: Partial<WordlessReview>) => describeVerdict(writeReview(makeReview(more), 'en'), 'en')
const finding = (code: string, severity: 'info' | 'caution' | 'danger') => ({ code, severity, params: {}, factIds: [] })

describe('the verdict in words', () => {
  it('names the host on whose word nothing was found', () => {
    const { word, line } = verdictOf({ facts: [chainFact(1), headerFact('reported')] })
    expect([word, line]).toEqual(['Nothing found', 'Nothing found, on the word of rpc.example.'])
  })

  it('names no host for the user’s own node, nor where the header was proved', () => {
    expect(verdictOf({ facts: [headerFact('reported', { ownNode: true })] }).line).not.toContain('rpc.example')
    expect(verdictOf({ facts: [headerFact('proved')] }).line).not.toContain('rpc.example')
  })

  it('names the worst thing found, and how many more there are', () => {
    const findings = [finding('unlimited-approval', 'caution'), finding('permit-to-stranger', 'danger')]
    expect(verdictOf({ verdict: 'danger', findings })).toEqual({
      word: 'Danger',
      line: 'Signed permission for a stranger. And one more thing.',
    })
  })

  it('says what was not checked where nothing else was found', () => {
    const unchecked = [{ stage: 'simulation', reason: 'no-endpoint' as const }]
    const { word, line } = verdictOf({ verdict: 'caution', complete: false, unchecked })
    expect(word).toBe('Caution')
    expect(line).toBe('Not everything could be checked: what the request would do.')
  })

  it('says that it is still being checked', () => {
    expect(verdictOf({ verdict: 'caution', complete: false }).line).toBe('Still being checked.')
  })
})
