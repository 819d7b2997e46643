import { useCallback } from 'preact/hooks'
import type { HistoryKeeper } from '../../../bridge/contracts/clients.ts'
import type { HistoryLabels } from '../../../core/words/history-labels.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import { Loading } from '../../components/loading.tsx'
import { Sentence } from '../../components/sentence.tsx'
import { useLoaded } from '../../state/use-loaded.ts'

interface Props {
  requestId: string
  keeper: HistoryKeeper
  words: HistoryLabels
  labels: HomeLabels
}

/** What the review of a past request said, as far as it is still kept. */
export function KeptReview({ requestId, keeper, words, labels }: Props) {
  const review = useLoaded(useCallback(() => keeper.review(requestId), [keeper, requestId]))
  return (
    <Loading from={review} words={labels}>
      {(kept) =>
        kept === null ? (
          <p class="small quiet">{words.noReview}</p>
        ) : (
          <ul class="small" data-testid="kept-review">
            {[...kept.summary, ...kept.findings.map(({ text }) => text)].map((text) => (
              <li key={text}>
                <Sentence text={text} />
              </li>
            ))}
          </ul>
        )
      }
    </Loading>
  )
}
