import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, LibraryAnswer } from '../../../lib/core/facts/need.ts'
import { judge } from '../../../lib/core/judge/judge.ts'
import { RULES } from '../../../lib/core/judge/registry.ts'
import { foldVerdict, VERDICTS } from '../../../lib/core/judge/verdict.ts'
import type { RawRequest } from '../../../lib/core/request/wallet-request.ts'
import { evidenceOf, readRuleFixtures } from './read-rule-fixtures.ts'

const ACCOUNT = `0x${'a'.repeat(40)}` as const
const context = { origin: 'https://app.example', chainId: 1, account: ACCOUNT, now: 1_760_000_000 }

interface Part {
  readonly name: string
  readonly call: { readonly to?: string; readonly data: string; readonly value: string }
  readonly known: ReadonlyMap<string, Answer | LibraryAnswer>
}

/** Every transaction of the rules' fixtures that can be one call of a batch, as its bytes alone tell it. */
const PARTS = RULES.flatMap(({ code }) =>
  (['must-fire', 'must-not-fire'] as const).flatMap((side) => readRuleFixtures(code, side)),
).flatMap(({ name, evidence: { request, context: own }, known }): readonly Part[] => {
  if (request.kind !== 'transaction' || own.chainId !== 1 || own.now !== context.now) return []
  const { to, data, value, authorizationList, chainId, from } = request.tx
  if (authorizationList !== undefined || chainId !== undefined || from !== ACCOUNT) return []
  const call = { ...(to === undefined ? {} : { to }), data, value: `0x${BigInt(value).toString(16)}` }
  return [{ name, call, known }]
})

const rankOf = (request: RawRequest, known: Part['known']) => {
  const evidence = evidenceOf({ request, context, simulated: null, known: {} }, known)
  return VERDICTS.indexOf(foldVerdict(judge(evidence, known).result, []))
}
const alone = ({ call }: Part, known: Part['known']) =>
  rankOf({ method: 'eth_sendTransaction', params: [{ from: ACCOUNT, ...call }] }, known)
const together = (parts: readonly Part[], known: Part['known']) => {
  const calls = parts.map(({ call }) => ({ ...call }))
  const batch = { version: '2.0.0', from: ACCOUNT, chainId: '0x1', atomicRequired: true, calls }
  return rankOf({ method: 'wallet_sendCalls', params: [batch] }, known)
}

/** What the fixtures know of the world together; null where one contradicts another. */
function worldOf(parts: readonly Part[]): Part['known'] | null {
  const world = new Map<string, Answer | LibraryAnswer>()
  for (const [key, answer] of parts.flatMap(({ known }) => [...known])) {
    const other = world.get(key)
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(answer)) return null
    world.set(key, answer)
  }
  return world
}

describe('a batch of what the rules’ fixtures send', () => {
  it('has parts to be made of', () => {
    expect(PARTS.length).toBeGreaterThan(50)
    expect(new Set(PARTS.map((part) => alone(part, part.known)))).toEqual(new Set([0, 1, 2]))
  })

  it('is at least as bad as its worst part, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PARTS, { minLength: 2, maxLength: 4 }), (parts) => {
        const known = worldOf(parts)
        fc.pre(known !== null)
        const worst = Math.max(...parts.map((part) => alone(part, known)))
        expect(together(parts, known), parts.map(({ name }) => name).join(' + ')).toBeGreaterThanOrEqual(worst)
      }),
      { numRuns: 300 },
    )
  })

  it('is as bad for each part when harmless ones stand around it', () => {
    const harmless = {
      name: 'payment',
      call: { to: `0x${'7'.repeat(40)}`, data: '0x', value: '0x0' },
      known: new Map(),
    }
    for (const part of PARTS) {
      const least = alone(part, part.known)
      expect(together([harmless, part, harmless], part.known), part.name).toBeGreaterThanOrEqual(least)
    }
  })
})
