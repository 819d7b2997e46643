import { ACCEPTED_DAYS } from '../../core/facts/accepted-risk.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'

interface Props {
  labels: ReviewLabels
  onAccept: (days: (typeof ACCEPTED_DAYS)[number]) => void
}

/** Lets the user say that they know a risk, for a time; folded away, since it is not what a person should do first. */
export function AcceptFinding({ labels, onAccept }: Props) {
  return (
    <details class="small">
      <summary>{labels.accept}</summary>
      <p>{labels.acceptHint}</p>
      {ACCEPTED_DAYS.map((days) => (
        <button
          key={days}
          type="button"
          class="button slim"
          data-testid={`accept-${days}`}
          onClick={() => onAccept(days)}
        >
          {labels.acceptFor(days)}
        </button>
      ))}
    </details>
  )
}
