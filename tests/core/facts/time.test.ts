import { describe, expect, it } from 'vitest'
import { formatDuration, formatTime } from '../../../lib/core/facts/time.ts'

describe('a moment is shown as a date in UTC', () => {
  it.each([
    [0n, '1970-01-01 00:00:00 UTC'],
    [1722887542n, '2024-08-05 19:52:22 UTC'],
    [253402300799n, '9999-12-31 23:59:59 UTC'],
    [253402300800n, 'never (after the year 9999)'],
    [2n ** 256n - 1n, 'never (after the year 9999)'],
    [-1n, '-1 seconds before 1970'],
  ])('%s', (seconds, shown) => {
    expect(formatTime(seconds)).toBe(shown)
  })
})

describe('a length of time is shown in words', () => {
  it.each([
    [0n, '0 seconds'],
    [1n, '1 second'],
    [3661n, '1 hour 1 minute'],
    [273_600n, '3 days 4 hours'],
    [31_536_000n, '1 year'],
    [-60n, 'minus 1 minute'],
  ])('%s', (seconds, shown) => {
    expect(formatDuration(seconds)).toBe(shown)
  })
})
