import type { Finding, Severity } from '../../lib/core/judge/finding.ts'
import type { Verdict } from '../../lib/core/judge/verdict.ts'
import { inspectLine } from '../../scripts/inspect/inspect-line.ts'
import type { Ask } from './case.ts'
import type { Stage } from './open-stage.ts'

const ORIGIN = 'https://app.example'

/** What the whole pipe says of a request. `broken`: why there is no review. */
export interface Outcome {
  readonly verdict: Verdict
  readonly findings: readonly {
    readonly code: string
    readonly severity: Severity
    readonly params: Finding['params']
  }[]
  readonly unchecked: readonly string[]
  readonly broken?: string
}

/** Reviews one request as the extension would, against the stage's chain. */
export async function reviewAsk({ chain }: Pick<Stage, 'chain'>, ask: Ask): Promise<Outcome> {
  const { method, params, account, origin = ORIGIN, known = [] } = ask
  const history = known.map((to) => ({ to, count: 3, lastSeen: 0 }))
  const line = {
    id: 'corpus',
    origin,
    chainId: chain.chainId,
    account,
    method,
    params,
    history,
    chain: { rpc: chain.url },
  }
  const review = await inspectLine(JSON.stringify(line), undefined)
  if (!('verdict' in review))
    return { verdict: 'clear', findings: [], unchecked: [], broken: review.error ?? 'no review' }
  return {
    verdict: review.verdict,
    findings: review.findings,
    unchecked: review.unchecked.map(({ stage, reason }) => `${stage}: ${reason}`),
  }
}
