import { describe, expect, it } from 'vitest'
import { judge } from '../../../lib/core/judge/judge.ts'
import { RULES } from '../../../lib/core/judge/registry.ts'
import { readRuleFixtures } from './read-rule-fixtures.ts'

describe.each(RULES)('$code', ({ code }) => {
  it.each(readRuleFixtures(code, 'must-fire'))('warns: $name', ({ evidence, known, expected }) => {
    const found = judge(evidence, known).result.filter((finding) => finding.code === code)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected ?? {})
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })

  it.each(readRuleFixtures(code, 'must-not-fire'))('is quiet: $name', ({ evidence, known }) => {
    expect(judge(evidence, known).result.filter((finding) => finding.code === code)).toEqual([])
  })

  it('is what fires: without it nobody warns of this', () => {
    const others = RULES.filter((rule) => rule.code !== code)
    for (const { evidence, known } of readRuleFixtures(code, 'must-fire')) {
      expect(others.flatMap((rule) => rule.judge(evidence, known).result).map((finding) => finding.code)).not.toContain(
        code,
      )
    }
  })

  it('rests only on facts that are there', () => {
    for (const { evidence, known } of readRuleFixtures(code, 'must-fire')) {
      const ids = new Set(evidence.facts.map(({ id }) => id))
      for (const { factIds } of judge(evidence, known).result) expect(factIds.filter((id) => !ids.has(id))).toEqual([])
    }
  })
})
