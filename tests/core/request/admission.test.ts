import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADMISSION, isAdmitted } from '../../../lib/core/request/admission.ts'
import type { HeldRequest } from '../../../lib/core/request/held-request.ts'

function held(origin: string, tabId: number, length = 2): HeldRequest {
  const source = { tabId, frameId: 0, document: `${tabId}`, id: '1' }
  const [requestId, digest, method, text] = ['r', '0xd1', 'personal_sign', 'x'.repeat(length)]
  return { requestId, digest, origin, source, provider: {}, method, text, heldAtMs: 0 }
}

/** Lets requests in one after another, as custody does. */
function admit(requests: readonly HeldRequest[]): readonly HeldRequest[] {
  const waiting: HeldRequest[] = []
  for (const next of requests) if (isAdmitted(next, waiting)) waiting.push(next)
  return waiting
}

test('the largest request that is allowed gets in', () => {
  expect(admit([held('https://a.example', 1, 1_048_576)])).toHaveLength(1)
})

test('one tab, whatever origins its frames have, can never keep another tab from being heard', () => {
  const flood = fc.array(fc.record({ origin: fc.webUrl(), length: fc.integer({ min: 2, max: 1_048_576 }) }), {
    minLength: 50,
    maxLength: 200,
  })
  fc.assert(
    fc.property(flood, (requests) => {
      const waiting = admit(requests.map(({ origin, length }) => held(origin, 1, length)))
      expect(isAdmitted(held('https://dapp.example', 2, 1_000_000), waiting)).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('together they never hold more than the store has room for', () => {
  const waiting = admit(Array.from({ length: 300 }, (_, i) => held(`https://${i}.example`, i, 500_000)))
  expect(waiting.length).toBeLessThanOrEqual(ADMISSION.total)
  expect(waiting.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(ADMISSION.characters)
})
