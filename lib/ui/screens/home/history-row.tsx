import { useState } from 'preact/hooks'
import type { HistoryKeeper } from '../../../bridge/contracts/clients.ts'
import type { HistoryEntry } from '../../../core/review/history-record.ts'
import type { HistoryLabels } from '../../../core/words/history-labels.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { describeOutcome } from '../../../core/words/outcome-words.ts'
import { verdictWord } from '../../../core/words/verdict-words.ts'
import { Foreign } from '../../components/foreign.tsx'
import { Origin } from '../../components/origin.tsx'
import { When } from '../../components/when.tsx'
import { VerdictIcon } from '../../icons/verdict-icon.tsx'
import { KeptReview } from './kept-review.tsx'

interface Props {
  record: HistoryEntry
  keeper: HistoryKeeper
  words: HistoryLabels
  labels: HomeLabels
  locale: Locale
  onErased: () => void
}

/** One request: what it was, what was said of it, what was decided, what came of it. */
export function HistoryRow({ record, keeper, words, labels, locale, onErased }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { requestId, gist, outcome } = record
  const title = gist?.title ?? record.method
  return (
    <li class="card history-row" data-testid={`history-${requestId}`}>
      <div class="history-head" data-verdict={gist?.verdict}>
        <VerdictIcon shape={gist?.verdict ?? 'info'} />
        <div>
          <strong>{gist ? title : <Foreign text={title} />}</strong>
          <p class="small quiet">
            <Origin origin={record.origin} /> · <When atMs={record.heldAtMs} locale={locale} />
          </p>
        </div>
      </div>
      <dl class="fields">
        <div>
          <dt>{labels.verdict}</dt>
          <dd>{gist ? verdictWord(gist.verdict, locale) : labels.unreviewed}</dd>
        </div>
        <div>
          <dt>{labels.decision}</dt>
          <dd>{describeDecision(record, labels)}</dd>
        </div>
        {outcome ? (
          <div data-verdict={outcome.kind === 'different' ? 'danger' : undefined}>
            <dt>{labels.outcome}</dt>
            <dd data-outcome={outcome.kind}>{describeOutcome(outcome, locale)}</dd>
          </div>
        ) : null}
      </dl>
      {gist ? (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary class="small">{words.showReview}</summary>
          {isOpen ? <KeptReview requestId={requestId} keeper={keeper} words={words} labels={labels} /> : null}
        </details>
      ) : null}
      <details>
        <summary class="small">{labels.parameters}</summary>
        <pre class="raw">
          <Foreign text={`${record.method}\n${record.text}`} max={20_000} />
        </pre>
      </details>
      <button
        type="button"
        class="button slim"
        aria-label={words.eraseOf(title.slice(0, 80))}
        onClick={() => keeper.erase(requestId).then(onErased, onErased)}
      >
        {words.erase}
      </button>
    </li>
  )
}

function describeDecision({ standing, decision, state }: HistoryEntry, labels: HomeLabels): string {
  if (decision?.choice === 'reject') return labels.choices.reject
  const who = standing ? labels.standing : decision ? labels.choices.continue : null
  return who === null ? labels.states[state] : `${who} · ${labels.states[state]}`
}
