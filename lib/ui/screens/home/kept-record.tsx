import { useCallback } from 'preact/hooks'
import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { HistoryEntry } from '../../../core/review/history-record.ts'
import { historyLabels } from '../../../core/words/history-labels.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { Foreign } from '../../components/foreign.tsx'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'

interface Props {
  record: HistoryEntry
  client: HomeClient
  labels: HomeLabels
  locale: Locale
  onErased: () => void
}

/** What was asked in a past request and what its review said, as far as that is still kept; and the way to erase it. */
export function KeptRecord({ record, client, labels, locale, onErased }: Props) {
  const words = historyLabels(locale)
  const { requestId, gist, method, text } = record
  const review = useLoaded(useCallback(async () => (await client.keeper()).review(requestId), [client, requestId]))
  const erase = async () => (await client.keeper()).erase(requestId).then(onErased, onErased)
  return (
    <div class="stack">
      <Loading from={review} words={labels}>
        {(kept) =>
          kept === null ? (
            <p class="small quiet">{gist ? words.noReview : labels.unreviewed}</p>
          ) : (
            <ul class="small" data-testid="kept-review">
              {[...kept.summary, ...kept.findings.map((finding) => finding.text)].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )
        }
      </Loading>
      <p class="small">{labels.parameters}</p>
      <pre class="raw">
        <Foreign text={`${method}\n${text}`} max={20_000} />
      </pre>
      <button
        type="button"
        class="button slim"
        aria-label={words.eraseOf((gist?.title ?? method).slice(0, 80))}
        onClick={erase}
      >
        {words.erase}
      </button>
    </div>
  )
}
