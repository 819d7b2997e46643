import type { HistoryKeeper } from '../../../bridge/contracts/clients.ts'
import type { HistoryLabels } from '../../../core/words/history-labels.ts'
import { useLoaded } from '../../state/use-loaded.ts'

/** That requests are not kept, or can't be read, and why; nothing where they are. */
export function HistoryTroubleLine({ keeper, words }: { keeper: HistoryKeeper; words: HistoryLabels }) {
  const trouble = useLoaded(keeper.trouble).value
  if (!trouble) return null
  return (
    <p class="card" role="alert" data-testid="history-trouble" data-trouble={trouble}>
      {words.troubles[trouble]}
    </p>
  )
}
