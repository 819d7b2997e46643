import type { NameJob } from '../core/review/name-job.ts'
import type { Review } from '../core/review/review.ts'
import type { ReviewJob } from '../core/review/review-job.ts'

/** The engine, wherever it runs. Answers come later, as events; a lost host says so. */
export interface Reviewer {
  review(job: ReviewJob): void
  recheck(job: ReviewJob, shown: Review): void
  watch(job: ReviewJob, shown: Review, transactionHash: string): void
  cancel(requestId: string): void
}

/** The engine again, for names that somebody typed. `cancel` ends a look-up too. */
export interface NameFinder {
  find(job: NameJob): void
  cancel(requestId: string): void
}
