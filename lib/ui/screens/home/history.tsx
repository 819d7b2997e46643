import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'
import { HistoryRow } from './history-row.tsx'

/** Every request that was held, newest first, as it was judged and decided. */
export function History({ client, labels, locale }: { client: HomeClient; labels: HomeLabels; locale: Locale }) {
  const history = useLoaded(client.history)
  return (
    <Loading from={history} words={labels}>
      {(records) =>
        records.length === 0 ? (
          <p class="card quiet">{labels.noHistory}</p>
        ) : (
          <ol class="rows" data-testid="history">
            {records.map((record) => (
              <HistoryRow key={record.requestId} record={record} labels={labels} locale={locale} />
            ))}
          </ol>
        )
      }
    </Loading>
  )
}
