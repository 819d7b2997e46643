import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Finding, SEVERITIES } from '../../../lib/core/judge/finding.ts'
import { UNCHECKED_REASONS } from '../../../lib/core/judge/unchecked-reason.ts'
import { foldVerdict, type Unchecked, VERDICTS } from '../../../lib/core/judge/verdict.ts'

const finding: fc.Arbitrary<Finding> = fc.record({
  code: fc.string(),
  severity: fc.constantFrom(...SEVERITIES),
  params: fc.constant({}),
  factIds: fc.constant([]),
})
const unchecked: fc.Arbitrary<Unchecked> = fc.record({
  stage: fc.string(),
  reason: fc.constantFrom(...UNCHECKED_REASONS),
})
const rank = (findings: readonly Finding[], open: readonly Unchecked[]) => VERDICTS.indexOf(foldVerdict(findings, open))

describe('the verdict', () => {
  it('is never lowered by one more finding or one more thing unchecked', () => {
    fc.assert(
      fc.property(fc.array(finding), fc.array(unchecked), finding, unchecked, (findings, open, more, gap) => {
        const before = rank(findings, open)
        expect(rank([...findings, more], open)).toBeGreaterThanOrEqual(before)
        expect(rank(findings, [...open, gap])).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('is the worst of what was found', () => {
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1 }), (findings) => {
        const worst = Math.max(...findings.map(({ severity }) => SEVERITIES.indexOf(severity)))
        expect(rank(findings, [])).toBe(worst)
      }),
    )
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(finding), fc.array(unchecked), (findings, open) => {
        expect(rank(findings.toReversed(), open.toReversed())).toBe(rank(findings, open))
      }),
    )
  })

  it('is never clear where something was not checked', () => {
    fc.assert(
      fc.property(fc.array(finding), fc.array(unchecked, { minLength: 1 }), (findings, open) => {
        expect(foldVerdict(findings, open)).not.toBe('clear')
      }),
    )
  })

  it('is clear where all was checked and nothing was found', () => {
    expect(foldVerdict([], [])).toBe('clear')
  })
})
