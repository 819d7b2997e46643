import type { Outcome } from '../../core/review/outcome.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import { VerdictIcon, type VerdictShape } from '../icons/verdict-icon.tsx'
import { Foreign } from './foreign.tsx'

/** What is as it was shown, what is not, and what nobody knows yet. */
const SHAPES: Record<Outcome['kind'], VerdictShape> = {
  equal: 'clear',
  'fee-only': 'clear',
  wrapped: 'clear',
  different: 'danger',
  reverted: 'caution',
  'not-seen': 'info',
}

interface Props {
  outcome: Outcome
  sentence: string
  labels: ReviewLabels
}

/** What the chain did, against what was shown, with each difference. */
export function OutcomeLine({ outcome, sentence, labels }: Props) {
  return (
    <div
      role="status"
      class="outcome"
      data-testid="outcome"
      data-outcome={outcome.kind}
      data-verdict={SHAPES[outcome.kind]}
    >
      <VerdictIcon shape={SHAPES[outcome.kind]} />
      <div>
        <h2>{labels.outcome}</h2>
        <p>{sentence}</p>
        <ul class="small">
          {outcome.differences.map(({ what, shown, happened }) => (
            <li key={what}>
              <Foreign text={labels.difference(what, shown, happened)} />
            </li>
          ))}
        </ul>
        {outcome.transactionHash ? (
          <code class="small quiet">
            <Foreign text={outcome.transactionHash} />
          </code>
        ) : null}
      </div>
    </div>
  )
}
