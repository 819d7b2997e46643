import { VERDICTS } from '../../lib/core/judge/verdict.ts'
import type { Stage } from './open-stage.ts'
import { reviewAsk } from './review-ask.ts'
import type { CaseResult } from './run-corpus.ts'
import { variantsOf } from './variants.ts'

export interface VariantResult {
  readonly family: string
  readonly given: string
  readonly variant: string
  /** Whether it is warned of no less than the request that it is made of. */
  readonly stays: boolean
  readonly says: string
}

/** Reviews every variant of each malicious request that is warned of at all. */
export async function runVariants(stage: Stage, cases: readonly CaseResult[]): Promise<readonly VariantResult[]> {
  const results: VariantResult[] = []
  for (const { family, given, attack } of cases) {
    if (attack.verdict === 'clear') continue
    for (const { name, ask } of await variantsOf(stage, given.attack)) {
      const { verdict, findings, broken } = await reviewAsk(stage, ask)
      const stays = broken === undefined && VERDICTS.indexOf(verdict) >= VERDICTS.indexOf(attack.verdict)
      const says = broken ?? `${attack.verdict} became ${verdict} (${findings.map(({ code }) => code).join(', ')})`
      results.push({ family, given: given.name, variant: name, stays, says })
    }
  }
  return results
}
