import { useEffect, useMemo } from 'preact/hooks'
import type { ReviewClient } from '../../bridge/contracts/clients.ts'
import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Locale } from '../../core/words/locale.ts'
import { reviewLabels } from '../../core/words/review-labels.ts'
import { OwnPhrase } from '../components/own-phrase.tsx'
import { QueueNav } from '../components/queue-nav.tsx'
import { Mark } from '../icons/mark.tsx'
import { createReviewQueue } from '../state/review-queue.ts'
import { useLoaded } from '../state/use-loaded.ts'
import { ReviewRequest } from './review-request.tsx'

interface Props {
  client: ReviewClient
  locale: Locale
  /** Reads the user's own phrase; null where there is none. */
  phrase: () => Promise<string | null>
  /** Opens the home page at one of its tabs. */
  openHome: (tab: string) => void
}

/** The window that stands between a request and the wallet. */
export function ReviewScreen({ client, locale, phrase, openHome }: Props) {
  const labels = reviewLabels(locale)
  const queue = useMemo(() => createReviewQueue(client), [client])
  useEffect(() => queue.dispose, [queue])
  const ownPhrase = useLoaded(phrase)
  const item = queue.shown.value
  return (
    <main class="review" data-testid="review" {...marksOf(item)}>
      <header class="topbar">
        <span class="brand">
          <Mark /> Plainsign
        </span>
        {item ? <QueueNav items={queue.items.value} shown={item} labels={labels} select={queue.select} /> : null}
      </header>
      <OwnPhrase phrase={ownPhrase} labels={labels} choose={() => openHome('phrase')} />
      {item ? (
        <ReviewRequest item={item} client={client} locale={locale} openHome={openHome} />
      ) : (
        <p class="empty">{labels.empty}</p>
      )}
    </main>
  )
}

/** For whoever drives the window from outside. */
function marksOf(item: ReviewItem | undefined) {
  if (!item) return { 'data-state': 'empty' }
  return {
    'data-state': item.state,
    'data-request-id': item.requestId,
    'data-revision': item.revision,
    'data-pending': item.pending.join(' '),
  }
}
