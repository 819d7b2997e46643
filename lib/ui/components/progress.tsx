import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import type { ReviewView } from '../state/review-view.ts'
import { OutcomeLine } from './outcome-line.tsx'
import { PendingRow } from './pending-row.tsx'
import { WalletShows } from './wallet-shows.tsx'

interface Props {
  item: ReviewItem
  view: Pick<ReviewView, 'walletShows' | 'outcome'>
  labels: ReviewLabels
}

/** What became of a decided request: rechecked, sent on, answered, and what the chain did. */
export function Progress({ item, view, labels }: Props) {
  const line = labels.states[item.state]
  const sent = item.state === 'forwarding' || item.state === 'answered' || item.state === 'unknown'
  return (
    <footer class="decision" data-progress={item.state}>
      <div class="decision-inner">
        <div role="status" class="state-line" data-testid="state-line">
          {item.state === 'rechecking' ? <PendingRow text={line} /> : <p>{line}</p>}
        </div>
        {sent && !item.outcome && view.walletShows.length > 0 ? (
          <WalletShows lines={view.walletShows} title={labels.walletShows} />
        ) : null}
        {item.outcome && view.outcome ? (
          <OutcomeLine outcome={item.outcome} sentence={view.outcome} labels={labels} />
        ) : null}
      </div>
    </footer>
  )
}
