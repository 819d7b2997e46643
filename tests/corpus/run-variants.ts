import { VERDICTS } from '../../lib/core/judge/verdict.ts'
import { askChain } from '../world/protocols/ask-chain.ts'
import type { Stage } from './open-stage.ts'
import { type Outcome, reviewAsk } from './review-ask.ts'
import { type CaseResult, isFound } from './run-corpus.ts'
import { execute } from './variants/measure-harm.ts'
import { type ProvedVariant, undone, variantsOf } from './variants/variants-of.ts'

export interface VariantResult {
  readonly family: string
  readonly given: string
  readonly kind: string
  readonly variant: string
  /** Whether it is warned of no less than the request that it is made of. */
  readonly stays: boolean
  /** Whether a finding of its own risk is there as well, where one is of the request that it is made of. */
  readonly named: boolean
  readonly says: string
}

export interface VariantsOfCase {
  readonly results: readonly VariantResult[]
  readonly dropped: number
  /** Why there are none, where they could not be made. */
  readonly broken?: string
}

/** Reviews every variant of a malicious request; `dropped`: how many that were tried do no such harm. */
export async function runVariants(stage: Stage, { family, given, attack }: CaseResult): Promise<VariantsOfCase> {
  if (attack.verdict === 'clear') return { results: [], dropped: 0 }
  const { kept, dropped } = await variantsOf(stage, given.attack)
  const results: VariantResult[] = []
  for (const variant of kept) {
    const { verdict, findings, broken } = await reviewVariant(stage, variant)
    const named = !isFound({ given, attack }) || isFound({ given, attack: { verdict, findings, unchecked: [] } })
    const stays = broken === undefined && VERDICTS.indexOf(verdict) >= VERDICTS.indexOf(attack.verdict)
    const says = broken ?? `${attack.verdict}, now ${verdict} (${findings.map(({ code }) => code).join(', ')})`
    results.push({ family, given: given.name, kind: variant.kind, variant: variant.name, stays, named, says })
  }
  return { results, dropped }
}

/** The worst that is said of its requests, each reviewed where the chain did those before it. */
export async function reviewVariant(stage: Stage, { asks, prepare }: ProvedVariant): Promise<Outcome> {
  return undone(stage, async () => {
    await prepare?.()
    if (prepare !== undefined) await askChain(stage.chain, 'evm_mine')
    const outcomes: Outcome[] = []
    for (const [at, ask] of asks.entries()) {
      outcomes.push(await reviewAsk(stage, ask))
      if (at < asks.length - 1) await execute(stage, [ask])
    }
    return outcomes.reduce((worst, next) => {
      const isWorse = VERDICTS.indexOf(next.verdict) > VERDICTS.indexOf(worst.verdict)
      return { ...(isWorse ? next : worst), findings: [...worst.findings, ...next.findings] }
    })
  })
}
