import type { HistoryRecord } from '../../../core/review/history-record.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { describeOutcome } from '../../../core/words/outcome-words.ts'
import { describeVerdict } from '../../../core/words/verdict-words.ts'
import { Foreign } from '../../components/foreign.tsx'
import { Origin } from '../../components/origin.tsx'
import { When } from '../../components/when.tsx'
import { VerdictIcon } from '../../icons/verdict-icon.tsx'

/** One request: what it was, what was said of it, what was decided, what came of it. */
export function HistoryRow({ record, labels, locale }: { record: HistoryRecord; labels: HomeLabels; locale: Locale }) {
  const { review, outcome } = record
  return (
    <li class="card history-row" data-testid={`history-${record.requestId}`}>
      <div class="history-head" data-verdict={review?.verdict}>
        <VerdictIcon shape={review?.verdict ?? 'info'} />
        <div>
          <strong>{review ? review.title : <Foreign text={record.method} />}</strong>
          <p class="small quiet">
            <Origin origin={record.origin} /> · <When atMs={record.heldAtMs} locale={locale} />
          </p>
        </div>
      </div>
      <dl class="fields">
        <div>
          <dt>{labels.verdict}</dt>
          <dd>{review ? describeVerdict(review, locale).word : labels.unreviewed}</dd>
        </div>
        <div>
          <dt>{labels.decision}</dt>
          <dd>{decisionOf(record, labels)}</dd>
        </div>
        {outcome ? (
          <div>
            <dt>{labels.outcome}</dt>
            <dd data-outcome={outcome.kind}>{describeOutcome(outcome, locale)}</dd>
          </div>
        ) : null}
      </dl>
      <details>
        <summary class="small">{labels.parameters}</summary>
        <pre class="raw">
          <Foreign text={`${record.method}\n${record.text}`} max={20_000} />
        </pre>
      </details>
    </li>
  )
}

function decisionOf({ standing, decision, state }: HistoryRecord, labels: HomeLabels): string {
  if (decision?.choice === 'reject') return labels.choices.reject
  const who = standing ? labels.standing : decision ? labels.choices.continue : null
  return who === null ? labels.states[state] : `${who} · ${labels.states[state]}`
}
