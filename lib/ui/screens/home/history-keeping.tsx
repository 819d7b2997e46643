import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import { historyLabels } from '../../../core/words/history-labels.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'
import { EraseHistory } from './erase-history.tsx'
import { HistoryFile } from './history-file.tsx'
import { RetentionForm } from './retention-form.tsx'

interface Props {
  client: HomeClient
  labels: HomeLabels
  locale: Locale
  onChanged: () => void
}

/** How much of the history is kept, and the ways out of it: to a file, or for good. */
export function HistoryKeeping({ client, labels, locale, onChanged }: Props) {
  const words = historyLabels(locale)
  const keeper = useLoaded(client.keeper)
  return (
    <Loading from={keeper} words={labels}>
      {(kept) => (
        <>
          <RetentionForm keeper={kept} words={words} labels={labels} onSaved={onChanged} />
          <HistoryFile keeper={kept} words={words} onImported={onChanged} />
          <EraseHistory keeper={kept} words={words} onErased={onChanged} />
        </>
      )}
    </Loading>
  )
}
