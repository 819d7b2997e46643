import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AcceptedRisk } from '../../../lib/core/facts/accepted-risk.ts'
import { acceptFindings, partiesOf } from '../../../lib/core/judge/accept-findings.ts'
import { type Finding, SEVERITIES } from '../../../lib/core/judge/finding.ts'
import { RULES } from '../../../lib/core/judge/registry.ts'
import { foldVerdict } from '../../../lib/core/judge/verdict.ts'

const [TOKEN, SPENDER, OTHER] = ['1', '2', '3'].map((digit) => `0x${digit.repeat(40)}`) as [string, string, string]
const HERE = { origin: 'https://dapp.example', chainId: 1, now: 1_000 }

const unlimited: Finding = {
  code: 'unlimited-approval',
  severity: 'caution',
  params: { token: TOKEN, spender: SPENDER, amount: '5', signed: false },
  factIds: [],
}
const risk: AcceptedRisk = {
  code: 'unlimited-approval',
  name: 'Permission without a limit',
  origin: HERE.origin,
  chainId: 1,
  parties: partiesOf(unlimited),
  acceptedAtS: 0,
  untilS: 2_000,
}
const verdict = (findings: readonly Finding[], context = HERE, accepted: readonly AcceptedRisk[] = [risk]) =>
  foldVerdict(acceptFindings(findings, context, accepted), [])

describe('an accepted risk', () => {
  it('is a note that says until when, and no longer raises the verdict', () => {
    expect(acceptFindings([unlimited], HERE, [risk])).toEqual([
      { ...unlimited, severity: 'info', acceptedUntil: 2_000 },
    ])
    expect(verdict([unlimited])).toBe('clear')
    expect(verdict([unlimited], HERE, [])).toBe('caution')
  })

  it.each([
    ['of another rule', { ...unlimited, code: 'approval-for-all' }, HERE],
    ['for another spender', { ...unlimited, params: { ...unlimited.params, spender: OTHER } }, HERE],
    ['for another token', { ...unlimited, params: { ...unlimited.params, token: OTHER } }, HERE],
    ['that names somebody more', { ...unlimited, params: { ...unlimited.params, to: OTHER } }, HERE],
    ['asked for by another site', unlimited, { ...HERE, origin: 'https://dapp.example.evil.test' }],
    ['on another chain', unlimited, { ...HERE, chainId: 10 }],
    ['once its time is over', unlimited, { ...HERE, now: 2_000 }],
    ['that is a danger', { ...unlimited, severity: 'danger' } as const, HERE],
  ])('does not quiet what is found %s', (_what, finding, context) => {
    expect(verdict([finding], context)).toBe(finding.severity)
  })

  it('quiets nothing beside another finding, and not itself either', () => {
    for (const severity of ['caution', 'danger'] as const) {
      const other: Finding = { code: 'bad-price', severity, params: {}, factIds: [] }
      const shown = acceptFindings([unlimited, other], HERE, [risk])
      expect(shown.map(({ severity }) => severity)).toEqual(['caution', severity])
      expect(shown.every(({ acceptedUntil }) => acceptedUntil === undefined)).toBe(true)
    }
  })

  it('is never of what warns of a price, a run or a time, though somebody wrote it down', () => {
    const finding: Finding = { ...unlimited, code: 'bad-price' }
    expect(verdict([finding], HERE, [{ ...risk, code: 'bad-price' }])).toBe('caution')
    expect(acceptFindings([finding], HERE, [])).toEqual([finding])
  })

  it('is of a registered rule', () => {
    const codes = new Set(RULES.map(({ code }) => code))
    const all = [...codes].map((code): Finding => ({ ...unlimited, code }))
    const acceptable = acceptFindings(all, HERE, []).filter((finding) => finding.acceptable)
    expect(acceptable.length).toBe(10)
  })

  it('never lowers a danger, never makes what is unchecked clear, and changes nothing but what was accepted', () => {
    const params = fc.record({ token: fc.constantFrom(TOKEN, OTHER), spender: fc.constantFrom(SPENDER, OTHER) })
    const finding: fc.Arbitrary<Finding> = fc.record({
      code: fc.constantFrom('unlimited-approval', 'approval-for-all', 'bad-price', 'wrong-chain'),
      severity: fc.constantFrom(...SEVERITIES),
      params,
      factIds: fc.constant([]),
    })
    const accepted = fc.record({
      code: fc.constantFrom('unlimited-approval', 'approval-for-all', 'bad-price', 'wrong-chain'),
      name: fc.constant(''),
      origin: fc.constantFrom(HERE.origin, 'https://other.example'),
      chainId: fc.constantFrom(1, 10),
      parties: params.map((params) => partiesOf({ params })),
      acceptedAtS: fc.constant(0),
      untilS: fc.constantFrom(500, 1_000, 2_000),
    })
    fc.assert(
      fc.property(fc.array(finding), fc.array(accepted), (findings, risks) => {
        const shown = acceptFindings(findings, HERE, risks)
        expect(shown).toHaveLength(findings.length)
        for (const [place, { severity, code, acceptedUntil }] of shown.entries()) {
          const before = findings[place]
          expect(code).toBe(before?.code)
          if (severity === before?.severity) continue
          expect([before?.severity, severity]).toEqual(['caution', 'info'])
          expect(acceptedUntil).toBeGreaterThan(HERE.now)
        }
        if (findings.some(({ severity }) => severity === 'danger')) expect(foldVerdict(shown, [])).toBe('danger')
        expect(foldVerdict(shown, [{ stage: 'state', reason: 'internal' }])).not.toBe('clear')
      }),
    )
  })
})
