import { useCallback } from 'preact/hooks'
import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { HistoryLabels } from '../../../core/words/history-labels.ts'
import { useLoaded } from '../../state/use-loaded.ts'

/** That requests are not kept, or can't be read, and why; nothing where they are. */
export function HistoryTroubleLine({ client, words }: { client: HomeClient; words: HistoryLabels }) {
  const trouble = useLoaded(useCallback(async () => (await client.keeper()).trouble(), [client])).value
  if (!trouble) return null
  return (
    <p class="card" role="alert" data-testid="past-trouble" data-trouble={trouble}>
      {words.troubles[trouble]}
    </p>
  )
}
