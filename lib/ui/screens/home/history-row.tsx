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
  const decided = record.standing
    ? labels.standing
    : record.decision
      ? labels.choices[record.decision.choice]
      : labels.undecided
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
          <dd>
            {decided} · {labels.states[record.state]}
          </dd>
        </div>
        <div>
          <dt>{labels.outcome}</dt>
          <dd data-outcome={outcome?.kind}>{outcome ? describeOutcome(outcome, locale) : labels.noOutcome}</dd>
        </div>
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
