import { useEffect, useRef } from 'preact/hooks'
import type { ReviewClient } from '../../bridge/contracts/clients.ts'
import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Locale } from '../../core/words/locale.ts'
import { reviewLabels } from '../../core/words/review-labels.ts'
import { DecisionBar } from '../components/decision-bar.tsx'
import { Parties } from '../components/parties.tsx'
import { Progress } from '../components/progress.tsx'
import { VerdictBanner } from '../components/verdict-banner.tsx'
import { Voided } from '../components/voided.tsx'
import { isDecidable } from '../state/continue-gate.ts'
import { viewReview } from '../state/review-view.ts'
import { useArming } from '../state/use-arming.ts'
import { useRejectKey } from '../state/use-reject-key.ts'
import { ReviewBody } from './review-body.tsx'

interface Props {
  item: ReviewItem
  client: ReviewClient
  locale: Locale
  openHome: (tab: string) => void
}

/** One request: who asks, what it would do, and the decision, which is bound to exactly what is on the screen. */
export function ReviewRequest({ item, client, locale, openHome }: Props) {
  const labels = reviewLabels(locale)
  const view = viewReview(item, locale)
  const { requestId, digest, revision } = item
  const { armed, rearm } = useArming(`${requestId}:${digest}:${revision}`)
  const open = isDecidable(item)

  const heading = useRef<HTMLHeadingElement>(null)
  // Focus goes to the head when another request comes up.
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [requestId])

  const decide = (choice: 'continue' | 'reject', onClick = false) => {
    rearm()
    client.decide({ requestId, digest, revision, choice, ...(onClick ? { onClick } : {}) })
  }
  useRejectKey(open ? () => decide('reject') : undefined)

  const chooseEndpoint = () => openHome('endpoints')
  const remedies = {
    'choose-endpoint': chooseEndpoint,
    'open-settings': chooseEndpoint,
    'try-again': () => client.rerun(requestId),
  }
  return (
    <>
      <div class="sheet">
        <div class="head">
          <VerdictBanner verdict={view.verdict} word={view.word} line={view.line} headingRef={heading} />
          <Parties item={item} view={view} labels={labels} />
        </div>
        <p class="visually-hidden" role="status">{`${view.word}. ${view.line}`}</p>
        {view.voided === null ? null : <Voided text={view.voided} />}
        <ReviewBody
          {...{ item, view, labels, locale }}
          remedies={open ? remedies : {}}
          onAccept={open ? (place, days) => client.accept({ requestId, digest, revision, place, days }) : undefined}
          onRevoke={() => openHome('permissions')}
        />
      </div>
      {open ? (
        <DecisionBar
          key={requestId}
          item={item}
          armed={armed}
          loss={view.loss}
          labels={labels}
          locale={locale}
          decide={decide}
        />
      ) : (
        <Progress item={item} view={view} labels={labels} />
      )}
    </>
  )
}
