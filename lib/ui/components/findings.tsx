import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Severity } from '../../core/judge/finding.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import { VerdictIcon } from '../icons/verdict-icon.tsx'
import { PendingRow } from './pending-row.tsx'

const RANK: Record<Severity, number> = { danger: 0, caution: 1, info: 2 }

/** What to worry about and what to do, worst first; that there is nothing is said only when all rules have ended. */
export function Findings({ item, labels }: { item: ReviewItem; labels: ReviewLabels }) {
  const findings = [...(item.review?.findings ?? [])].sort((one, other) => RANK[one.severity] - RANK[other.severity])
  const running = item.pending.includes('judgement')
  if (findings.length === 0) {
    return running ? <PendingRow text={labels.stillJudging} /> : <p class="none">{labels.noFindings}</p>
  }
  return (
    <ul class="findings">
      {findings.map(({ code, severity, text }) => (
        <li key={`${code}:${text}`} data-severity={severity} data-testid={`finding-${code}`}>
          <VerdictIcon shape={severity} />
          <p>
            <strong>{labels.severities[severity]}</strong> {text}
          </p>
        </li>
      ))}
    </ul>
  )
}
