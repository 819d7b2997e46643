import type { Severity } from '../../core/judge/finding.ts'
import type { Review } from '../../core/review/review.ts'
import type { Locale } from '../../core/words/locale.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import { VerdictIcon } from '../icons/verdict-icon.tsx'
import { AcceptFinding } from './accept-finding.tsx'
import { PendingRow } from './pending-row.tsx'
import { Sentence } from './sentence.tsx'
import { When } from './when.tsx'

const RANK: Record<Severity, number> = { danger: 0, caution: 1, info: 2 }

interface Props {
  findings: Review['findings']
  /** Rules are still running. */
  running: boolean
  labels: ReviewLabels
  locale: Locale
  /** Absent where nothing can be accepted; `place`: of the finding in the review. */
  onAccept?: ((place: number, days: 30 | 90) => void) | undefined
  /** Opens where what was accepted is taken back. */
  onRevoke?: (() => void) | undefined
}

/** What to worry about and what to do, worst first; that there is nothing is said only when all rules have ended. */
export function Findings({ findings, running, labels, locale, onAccept, onRevoke }: Props) {
  if (findings.length === 0) {
    return running ? <PendingRow text={labels.stillJudging} /> : <p class="none">{labels.noFindings}</p>
  }
  return (
    <ul class="findings">
      {findings
        .map((finding, place) => ({ ...finding, place }))
        .toSorted((one, other) => RANK[one.severity] - RANK[other.severity])
        .map(({ code, severity, text, acceptable, acceptedUntil, place }) => (
          <li key={`${code}:${text}`} data-severity={severity} data-testid={`finding-${code}`}>
            <VerdictIcon shape={severity} />
            <div>
              <p>
                <strong>{labels.severities[severity]}</strong> <Sentence text={text} />
              </p>
              {acceptedUntil === undefined ? null : (
                <p class="small" data-testid="accepted">
                  {labels.accepted} <When atMs={acceptedUntil * 1000} locale={locale} />.{' '}
                  {onRevoke ? (
                    <button type="button" class="button slim" onClick={onRevoke}>
                      {labels.revokeAccepted}
                    </button>
                  ) : null}
                </p>
              )}
              {acceptable && onAccept && !running ? (
                <AcceptFinding labels={labels} onAccept={(days) => onAccept(place, days)} />
              ) : null}
            </div>
          </li>
        ))}
    </ul>
  )
}
