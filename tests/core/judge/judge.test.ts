import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../lib/core/facts/json.ts'
import { type Answer, needKey } from '../../../lib/core/facts/need.ts'
import { SEVERITIES } from '../../../lib/core/judge/finding.ts'
import { judge } from '../../../lib/core/judge/judge.ts'
import { RULES } from '../../../lib/core/judge/registry.ts'
import { evidenceOf, type RuleFixture, readRuleFixtures } from './read-rule-fixtures.ts'

const FIXTURES = RULES.flatMap(({ code }) => [
  ...readRuleFixtures(code, 'must-fire'),
  ...readRuleFixtures(code, 'must-not-fire'),
])
const named = (name: string): RuleFixture => {
  const fixture = FIXTURES.find((one) => one.name === `${name}.json`)
  if (!fixture) throw new Error(`no fixture ${name}`)
  return fixture
}
const needsOf = ({ evidence, known }: RuleFixture) => judge(evidence, known).needs.map(needKey)
const spender = `0x${'e'.repeat(40)}`

describe('judging', () => {
  it('puts the worst first', () => {
    for (const { evidence, known } of FIXTURES) {
      const ranks = judge(evidence, known).result.map(({ severity }) => SEVERITIES.indexOf(severity))
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
    }
  })

  it('leaves open what it had to know and could not, so that the review says so', () => {
    const failed = new Map<string, Answer>([[`code:${spender}`, { ok: false, reason: 'the endpoint did not answer' }]])
    const { evidence } = named('approval-to-account-without-code/must-not-fire/code-not-known')
    expect(judge(evidence, new Map()).needs.map(needKey)).toContain(`code:${spender}`)
    expect(judge(evidence, failed).result).toEqual([])
  })

  it('asks who the spender of a signature is, of the chain and of this device’s memory', () => {
    const needs = needsOf(named('permit-to-stranger/must-fire/code-not-known'))
    expect(needs).toEqual(expect.arrayContaining([`code:${spender}`, `memory:${spender}`]))
  })

  it('asks nothing of a chain where nothing is granted', () => {
    const away = (name: string) =>
      needsOf(named(name)).filter((key) => !/^(look-alike|listed-site|listed-address|site|site-memory):/.test(key))
    expect(away('malformed-request/must-not-fire/plain-payment')).toEqual([])
    expect(away('approval-for-all/must-not-fire/taken-back')).toEqual([])
  })

  it.each([
    ['for a month', 1_760_000_000 + 30 * 86_400, 'caution'],
    ['until a day that nobody lives to see', 2 ** 48 - 1, 'danger'],
  ])('takes an unlimited signature for a stranger %s for what it is', (_what, expires, severity) => {
    const { evidence, known } = named('unlimited-approval/must-fire/signed-for-a-stranger')
    const acts = evidence.meaning.acts.map((act) => ({ ...act, expires: String(expires) }))
    const { result } = judge({ ...evidence, meaning: { ...evidence.meaning, acts } }, known)
    expect(result.find(({ code }) => code === 'unlimited-approval')?.severity).toBe(severity)
  })

  it('asks for no more than some tokens’ supply, however many a request names', () => {
    const { evidence } = named('unlimited-approval/must-not-fire/exact-amount')
    const [act] = evidence.meaning.acts
    if (act?.kind !== 'approve') throw new Error('the fixture approves')
    const acts = Array.from({ length: 500 }, (_, place) => ({
      ...act,
      token: `0x${place.toString(16).padStart(40, '0')}` as const,
    }))
    const { needs } = judge({ ...evidence, meaning: { ...evidence.meaning, acts } }, new Map())
    expect(needs.filter(({ kind }) => kind === 'view-call').length).toBeLessThanOrEqual(64)
  })

  it('has an answer for whatever a page sends', () => {
    const methods = [
      'eth_sendTransaction',
      'wallet_sendCalls',
      'eth_signTypedData_v4',
      'personal_sign',
      'eth_sign',
      'x',
    ]
    const context = { origin: 'https://app.example', chainId: 1, now: 1_760_000_000 }
    const bytes = fc.uint8Array({ maxLength: 200 }).map((data) => `0x${Buffer.from(data).toString('hex')}`)
    const call = fc.record({ to: fc.constantFrom(spender, '0x', ''), data: bytes, value: fc.constantFrom('0x0', '1') })
    const params = fc.oneof(
      fc.jsonValue() as fc.Arbitrary<Json>,
      fc.array(call, { maxLength: 2 }) as fc.Arbitrary<Json>,
      fc
        .array(call, { maxLength: 4 })
        .map((calls): Json => [{ version: '2.0.0', chainId: '0x1', atomicRequired: true, calls }]),
    )
    fc.assert(
      fc.property(fc.constantFrom(...methods), params, (method, given) => {
        const evidence = evidenceOf(
          { request: { method, params: given }, context, simulated: null, known: {} },
          new Map(),
        )
        expect(Array.isArray(judge(evidence, new Map()).result)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
