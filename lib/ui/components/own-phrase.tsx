import type { ReviewLabels } from '../../core/words/review-labels.ts'
import type { Loaded } from '../state/use-loaded.ts'

interface Props {
  phrase: Loaded<string | null>
  labels: ReviewLabels
  /** Opens the page on which a phrase is chosen. */
  choose: () => void
}

/** The user's own phrase, by which they know this window from one that a page drew. Keeps its line while it is read. */
export function OwnPhrase({ phrase, labels, choose }: Props) {
  const { value, failed } = phrase
  return (
    <p class="own-phrase" data-testid="own-phrase">
      {failed ? labels.phraseFailed : null}
      {!failed && typeof value === 'string' ? (
        <>
          {labels.phrase} <bdi>{value}</bdi>
        </>
      ) : null}
      {!failed && value === null ? (
        <>
          {labels.noPhrase}{' '}
          <button type="button" data-testid="choose-phrase" onClick={choose}>
            {labels.choosePhrase}
          </button>
        </>
      ) : null}
    </p>
  )
}
