import type { Decision } from '../core/request/lifecycle.ts'
import type { LedgerRecord } from '../core/review/ledger-record.ts'
import type { Acceptance } from '../core/review/make-accepted-risk.ts'
import type { Channel } from './channel.ts'
import type { BackgroundToReview, ReviewToBackground } from './contracts/review-messages.ts'
import { makeReviewItem } from './make-review-item.ts'
import type { Hearer } from './router.ts'

/** What custody hears from the review window. */
export interface ReviewListener {
  decide(decision: Decision): Promise<void>
  rerun(requestId: string): Promise<void>
  accept(acceptance: Acceptance): Promise<void>
  /** It came up and wants the queue. */
  refresh(): Promise<void>
}

/** The lines to the review window; one, but for the moment in which it connects again. */
export interface ReviewLines {
  show(records: readonly LedgerRecord[]): void
  hear(channel: Channel<BackgroundToReview>, listener: ReviewListener): Hearer<ReviewToBackground>
}

export function createReviewLines(): ReviewLines {
  const channels = new Set<Channel<BackgroundToReview>>()
  return {
    show(records) {
      for (const channel of channels) channel.post({ type: 'review.queue', items: records.map(makeReviewItem) })
    },
    hear(channel, listener) {
      channels.add(channel)
      void listener.refresh()
      return {
        onMessage(message) {
          if (message.type === 'review.rerun') return void listener.rerun(message.requestId)
          if (message.type === 'review.accept') {
            const { type: _type, ...acceptance } = message
            return void listener.accept(acceptance)
          }
          const { requestId, digest, revision, choice, onClick } = message
          void listener.decide({ requestId, digest, revision, choice, ...(onClick ? { onClick } : {}) })
        },
        onClosed: () => void channels.delete(channel),
      }
    },
  }
}
