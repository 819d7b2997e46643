import { useState } from 'preact/hooks'
import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { HistoryEntry } from '../../../core/review/history-record.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { describeOutcome } from '../../../core/words/outcome-words.ts'
import { verdictWord } from '../../../core/words/verdict-words.ts'
import { Foreign } from '../../components/foreign.tsx'
import { Later } from '../../components/later.tsx'
import { Origin } from '../../components/origin.tsx'
import { When } from '../../components/when.tsx'
import { VerdictIcon } from '../../icons/verdict-icon.tsx'

interface Props {
  record: HistoryEntry
  client: HomeClient
  labels: HomeLabels
  locale: Locale
  onErased: () => void
}

const loadKept = async () => (await import('./kept-record.tsx')).KeptRecord

/** One request: what it was, what was said of it, what was decided, what came of it. */
export function HistoryRow({ record, client, labels, locale, onErased }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { gist, outcome } = record
  return (
    <li class="card history-row" data-testid={`history-${record.requestId}`}>
      <div class="history-head" data-verdict={gist?.verdict}>
        <VerdictIcon shape={gist?.verdict ?? 'info'} />
        <div>
          <strong>{gist ? gist.title : <Foreign text={record.method} />}</strong>
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
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary class="small">{labels.more}</summary>
        {isOpen ? <Later load={loadKept} words={labels} shown={{ record, client, labels, locale, onErased }} /> : null}
      </details>
    </li>
  )
}

function describeDecision({ standing, decision, state }: HistoryEntry, labels: HomeLabels): string {
  if (decision?.choice === 'reject') return labels.choices.reject
  const who = standing ? labels.standing : decision ? labels.choices.continue : null
  return who === null ? labels.states[state] : `${who} · ${labels.states[state]}`
}
