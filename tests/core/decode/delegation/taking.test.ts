import { describe, expect, it } from 'vitest'
import { describeTaking, NO_LIMIT, totalOf } from '../../../../lib/core/decode/delegation/taking.ts'
import { createScope } from '../../../../lib/core/decode/scope.ts'
import { NOTHING_KNOWN } from '../../../../lib/core/facts/need.ts'

const DAY = 86_400n
const NOW = 1_700_000_000n
const token = `0x${'11'.repeat(20)}` as const
const scope = createScope({ origin: 'https://a.example', chainId: 1, now: Number(NOW) }, NOTHING_KNOWN)
const weekly = { kind: 'period', token: null, amount: 10n ** 18n, duration: 7n * DAY, start: NOW } as const
const stream = { kind: 'stream', token, initial: 0n, max: NO_LIMIT, rate: 2n, start: NOW } as const

describe('all that may be taken', () => {
  it('of a period that comes again without an end has no limit', () => {
    expect(totalOf(weekly, NOW, null)).toBe(NO_LIMIT)
    expect(describeTaking(weekly, scope)).toBe('up to 1 native coin in every 7 days, again and again')
  })

  it('counts every period that begins before the end, the first one too', () => {
    expect(totalOf(weekly, NOW, NOW + DAY)).toBe(10n ** 18n)
    expect(totalOf(weekly, NOW, NOW + 7n * DAY)).toBe(2n * 10n ** 18n)
    expect(totalOf(weekly, NOW + 6n * DAY, NOW + 8n * DAY)).toBe(2n * 10n ** 18n)
  })

  it('of a period that never comes again is what it frees once', () => {
    const once = { ...weekly, duration: NO_LIMIT }
    expect(totalOf(once, NOW, null)).toBe(10n ** 18n)
    expect(describeTaking(once, scope)).toBe('up to 1 native coin in all')
  })

  it('of a stream is what flows until the end, and never more than its most', () => {
    expect(totalOf(stream, NOW, NOW + 100n)).toBe(200n)
    expect(totalOf({ ...stream, max: 50n }, NOW, NOW + 100n)).toBe(50n)
    expect(totalOf(stream, NOW, null)).toBe(NO_LIMIT)
    expect(describeTaking(stream, scope)).toContain('each second, without a limit')
  })

  it('of a stream with a first part is freed part by part', () => {
    expect(totalOf({ ...stream, initial: 10n }, NOW, NOW + 4n)).toBe(10n)
    expect(totalOf({ ...stream, initial: 10n }, NOW, NOW + 5n)).toBe(20n)
  })

  it('is still something where the end lies behind', () => {
    expect(totalOf(weekly, NOW, NOW - 1n)).toBe(10n ** 18n)
  })
})
