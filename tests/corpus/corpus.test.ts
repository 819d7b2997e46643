import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benignCases } from './benign.ts'
import type { CorpusCase, Family } from './case.ts'
import { claimTakesEther } from './families/claim-takes-ether.ts'
import { hiddenInBatch } from './families/hidden-in-batch.ts'
import { unlimitedApproval } from './families/unlimited-approval.ts'
import { FAMILIES } from './families.ts'
import { openStage, type Stage } from './open-stage.ts'
import { reviewAsk } from './review-ask.ts'
import { isFound, isWarned } from './run-corpus.ts'
import { reviewVariant } from './run-variants.ts'
import { variantsOf } from './variants/variants-of.ts'

/** Warned of without need today. */
const WARNED_OF: ReadonlySet<string> = new Set(['two payments to somebody new in a batch'])

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 60_000)
afterAll(() => stage.chain.stop())

async function firstOf(family: Family): Promise<CorpusCase> {
  const [first] = await family.cases(stage)
  if (first === undefined) throw new Error(`${family.name} has no case`)
  return first
}

describe('a malicious request of each family', () => {
  it.each(FAMILIES.map((family) => [family.name, family] as const))(
    '%s: is warned of by its own risk, and its twin is let pass',
    async (_, family) => {
      const given = await firstOf(family)
      const attack = await reviewAsk(stage, given.attack)
      expect({ found: isFound({ given, attack }), warned: isWarned({ given, attack }), attack }).toMatchObject({
        found: true,
        warned: true,
      })
      expect(await reviewAsk(stage, given.twin)).toMatchObject({ verdict: 'clear', findings: [], unchecked: [] })
    },
  )
})

describe('the corpus', () => {
  it('has names that tell its cases apart', async () => {
    const names: string[] = []
    for (const family of FAMILIES)
      for (const { name } of await family.cases(stage)) names.push(`${family.name}: ${name}`)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(150)
    const ordinary = (await benignCases(stage)).map(({ name }) => name)
    expect(new Set(ordinary).size).toBe(ordinary.length)
    expect(ordinary.length).toBeGreaterThanOrEqual(150)
  })
})

describe('the same in other clothes', () => {
  const some = [claimTakesEther, unlimitedApproval, hiddenInBatch]
  it.each(some.map((family) => [family.name, family] as const))('%s: is warned of no less', async (_, family) => {
    const given = await firstOf(family)
    const { kept } = await variantsOf(stage, given.attack, 12)
    expect(kept.length).toBe(12)
    for (const variant of kept)
      expect(await reviewVariant(stage, variant), variant.name).toMatchObject({ verdict: 'danger' })
  })
})

describe('what people ordinarily do', () => {
  it('is let pass, from a payment to a login', async () => {
    const all = await benignCases(stage)
    for (const { name, ask } of all.filter(({ name }, place) => place % 12 === 0 && !WARNED_OF.has(name))) {
      expect(await reviewAsk(stage, ask), name).toMatchObject({ verdict: 'clear', findings: [] })
    }
  })
})
