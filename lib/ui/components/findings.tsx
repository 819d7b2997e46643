import type { Severity } from '../../core/judge/finding.ts'
import type { Review } from '../../core/review/review.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import { VerdictIcon } from '../icons/verdict-icon.tsx'
import { PendingRow } from './pending-row.tsx'
import { Sentence } from './sentence.tsx'

const RANK: Record<Severity, number> = { danger: 0, caution: 1, info: 2 }

interface Props {
  findings: Review['findings']
  /** Rules are still running. */
  running: boolean
  labels: ReviewLabels
}

/** What to worry about and what to do, worst first; that there is nothing is said only when all rules have ended. */
export function Findings({ findings, running, labels }: Props) {
  if (findings.length === 0) {
    return running ? <PendingRow text={labels.stillJudging} /> : <p class="none">{labels.noFindings}</p>
  }
  return (
    <ul class="findings">
      {findings
        .toSorted((one, other) => RANK[one.severity] - RANK[other.severity])
        .map(({ code, severity, text }) => (
          <li key={`${code}:${text}`} data-severity={severity} data-testid={`finding-${code}`}>
            <VerdictIcon shape={severity} />
            <p>
              <strong>{labels.severities[severity]}</strong> <Sentence text={text} />
            </p>
          </li>
        ))}
    </ul>
  )
}
