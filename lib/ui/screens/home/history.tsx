import { useCallback, useState } from 'preact/hooks'
import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { HistoryFilter } from '../../../core/review/history-filter.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { Later } from '../../components/later.tsx'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'
import { HistoryRow } from './history-row.tsx'

const loadSearch = async () => (await import('./history-search.tsx')).HistorySearch
const loadKeeping = async () => (await import('./history-keeping.tsx')).HistoryKeeping

/** Every request that was held, newest first, as it was judged and decided; searched, taken elsewhere, erased. */
export function History({ client, labels, locale }: { client: HomeClient; labels: HomeLabels; locale: Locale }) {
  const [filter, setFilter] = useState<HistoryFilter>({})
  const history = useLoaded(useCallback(() => client.history(filter), [client, filter]))
  const isFiltered = Object.keys(filter).length > 0
  return (
    <>
      <Later load={loadSearch} words={labels} shown={{ client, locale, onChange: setFilter }} />
      <Loading from={history} words={labels}>
        {(records) =>
          records.length === 0 ? (
            <p class="card quiet">{isFiltered ? labels.nothingFits : labels.noHistory}</p>
          ) : (
            <ol class="rows" data-testid="history">
              {records.map((record) => (
                <HistoryRow key={record.requestId} {...{ record, client, labels, locale }} onErased={history.reload} />
              ))}
            </ol>
          )
        }
      </Loading>
      <Later load={loadKeeping} words={labels} shown={{ client, labels, locale, onChanged: history.reload }} />
    </>
  )
}
