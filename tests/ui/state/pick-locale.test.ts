import { expect, it } from 'vitest'
import { pickLocale } from '../../../lib/ui/state/pick-locale.ts'

it('takes the first language that there are words in, and English where there are none', () => {
  expect(pickLocale(['xx', 'en-GB'])).toBe('en')
  expect(pickLocale(['xx'])).toBe('en')
  expect(pickLocale([])).toBe('en')
})
