import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import { isEnded } from '../../core/request/lifecycle.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'

interface Props {
  items: readonly ReviewItem[]
  shown: ReviewItem
  labels: ReviewLabels
  select: (requestId: string) => void
}

/** Which of how many open requests this is, and the way to the others. Nothing where there is only one. */
export function QueueNav({ items: all, shown, labels, select }: Props) {
  const items = all.filter((item) => item === shown || !isEnded(item))
  if (items.length < 2) return null
  const place = items.findIndex(({ requestId }) => requestId === shown.requestId)
  const step = (target: ReviewItem | undefined, label: string, sign: string) => (
    <button
      type="button"
      class="button slim bare"
      aria-label={label}
      aria-disabled={target === undefined}
      onClick={() => target && select(target.requestId)}
    >
      {sign}
    </button>
  )
  return (
    <nav class="queue" aria-label={labels.queue}>
      {step(items[place - 1], labels.previous, '‹')}
      <span data-testid="queue-position">{labels.place(place + 1, items.length)}</span>
      {step(items[place + 1], labels.next, '›')}
    </nav>
  )
}
