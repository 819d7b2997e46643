import { useCallback, useState } from 'preact/hooks'
import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { HistoryFilter } from '../../../core/review/history-filter.ts'
import { historyLabels } from '../../../core/words/history-labels.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'
import { EraseHistory } from './erase-history.tsx'
import { HistoryFile } from './history-file.tsx'
import { HistoryRow } from './history-row.tsx'
import { HistorySearch } from './history-search.tsx'
import { HistoryTroubleLine } from './history-trouble-line.tsx'
import { RetentionForm } from './retention-form.tsx'

/** Every request that was held, newest first, as it was judged and decided; searched, taken elsewhere, erased. */
export function History({ client, labels, locale }: { client: HomeClient; labels: HomeLabels; locale: Locale }) {
  const words = historyLabels(locale)
  const [filter, setFilter] = useState<HistoryFilter>({})
  const keeper = useLoaded(client.keeper)
  const history = useLoaded(useCallback(() => client.history(filter), [client, filter]))
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Loading from={keeper} words={labels}>
      {(kept) => (
        <>
          <HistoryTroubleLine keeper={kept} words={words} />
          <HistorySearch words={words} locale={locale} onChange={setFilter} />
          <Loading from={history} words={labels}>
            {(records) =>
              records.length === 0 ? (
                <p class="card quiet">{isFiltered ? words.nothingFits : labels.noHistory}</p>
              ) : (
                <ol class="rows" data-testid="history">
                  {records.map((record) => (
                    <HistoryRow
                      key={record.requestId}
                      {...{ record, keeper: kept, words, labels, locale }}
                      onErased={history.reload}
                    />
                  ))}
                </ol>
              )
            }
          </Loading>
          <RetentionForm keeper={kept} words={words} labels={labels} onSaved={history.reload} />
          <HistoryFile keeper={kept} words={words} onImported={history.reload} />
          <EraseHistory keeper={kept} words={words} onErased={history.reload} />
        </>
      )}
    </Loading>
  )
}
