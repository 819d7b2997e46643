import type { ModelOrder } from '../core/facts/model-choice.ts'
import type { NameJob } from '../core/review/name-job.ts'
import type { Review } from '../core/review/review.ts'
import type { ReviewJob } from '../core/review/review-job.ts'
import type { BackgroundToEngine } from './contracts/engine-messages.ts'

interface Host {
  post(message: BackgroundToEngine): void
  /** Says what matters only to an engine that has work. */
  tell(message: BackgroundToEngine): void
}

/** The engine’s work, given to it by messages. */
export function tellEngine(host: Host) {
  return {
    review: (job: ReviewJob) => host.post({ type: 'engine.review', job }),
    recheck: (job: ReviewJob, shown: Review) => host.post({ type: 'engine.recheck', job, shown }),
    watch: (job: ReviewJob, shown: Review, transactionHash: string) =>
      host.post({ type: 'engine.watch', job, shown, transactionHash }),
    find: (job: NameJob) => host.post({ type: 'engine.find', job }),
    order: (order: ModelOrder) => host.post({ type: 'engine.order', order }),
    cancel: (requestId: string) => host.tell({ type: 'engine.cancel', requestId }),
  }
}
