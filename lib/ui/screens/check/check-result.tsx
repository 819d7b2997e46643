import { useEffect, useRef } from 'preact/hooks'
import type { ReviewItem } from '../../../bridge/contracts/review-messages.ts'
import type { CheckLabels } from '../../../core/words/check-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { reviewLabels } from '../../../core/words/review-labels.ts'
import { VerdictBanner } from '../../components/verdict-banner.tsx'
import { viewReview } from '../../state/review-view.ts'
import { ReviewBody } from '../review-body.tsx'

interface Props {
  item: ReviewItem
  labels: CheckLabels
  locale: Locale
  again: () => void
  openHome: (tab: string) => void
}

/** The review of what was pasted: the same words as in the review window, and no decision to make. */
export function CheckResult({ item, labels, locale, again, openHome }: Props) {
  const view = viewReview(item, locale)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [item.requestId])
  const chooseEndpoint = () => openHome('endpoints')
  const remedies = { 'choose-endpoint': chooseEndpoint, 'open-settings': chooseEndpoint, 'try-again': again }
  return (
    <section
      class="sheet"
      aria-label={labels.result}
      data-testid="check-result"
      data-state={item.state}
      data-verdict={view.verdict}
    >
      <VerdictBanner verdict={view.verdict} word={view.word} line={view.line} headingRef={heading} />
      <p class="small quiet">{view.chain}</p>
      <ReviewBody item={item} view={view} labels={reviewLabels(locale)} locale={locale} remedies={remedies} />
    </section>
  )
}
