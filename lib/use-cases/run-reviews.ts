import type { Hex } from '../core/facts/hex.ts'
import type { NameAnswer, NameJob } from '../core/review/name-job.ts'
import type { Outcome } from '../core/review/outcome.ts'
import type { Review } from '../core/review/review.ts'
import type { ReviewJob } from '../core/review/review-job.ts'
import type { NameFinder, Reviewer } from '../ports/reviewer.ts'
import type { TransactionReader } from '../ports/transaction-reader.ts'
import { lookUpName, type NamePorts } from './look-up-name.ts'
import { readText } from './read-text.ts'
import { recheckReview } from './recheck-review.ts'
import type { ReviewInput, ReviewPorts } from './review-ports.ts'
import { reviewRequest, type StageName } from './review-request.ts'
import { watchOutcome } from './watch-outcome.ts'

/** What becomes of jobs, told as it happens. */
export interface ReviewReports {
  snapshot(job: ReviewJob, review: Review, pending: readonly StageName[]): void
  rechecked(job: ReviewJob, same: boolean, review: Review): void
  outcome(job: ReviewJob, outcome: Outcome): void
  named(job: NameJob, answer: NameAnswer): void
  /** The job ended without a result. */
  failed(job: Job): void
  /** How many jobs run now changed. */
  running(count: number): void
}

/** What the jobs of the engine have in common: who asked, and the settings that they run under. */
type Job = Pick<ReviewJob, 'requestId' | 'run' | 'endpoints' | 'abiSource' | 'lightClients'> &
  Partial<Pick<NameJob, 'offchainNames'>>

export type JobPorts = ReviewPorts & NamePorts & { readonly transactions: TransactionReader }

/** The engine: runs reviews as they are given. A new job of a request ends that request's earlier one. */
export function createReviewRunner(portsFor: (job: Job) => JobPorts, reports: ReviewReports): Reviewer & NameFinder {
  const running = new Map<string, AbortController>()

  async function run(job: Job, work: (ports: JobPorts, signal: AbortSignal) => Promise<void>): Promise<void> {
    cancel(job.requestId)
    const stop = new AbortController()
    running.set(job.requestId, stop)
    reports.running(running.size)
    try {
      await work(portsFor(job), stop.signal)
    } catch {
      if (!stop.signal.aborted) reports.failed(job)
    } finally {
      if (running.get(job.requestId) === stop) running.delete(job.requestId)
      reports.running(running.size)
    }
  }

  function cancel(requestId: string): void {
    running.get(requestId)?.abort()
    running.delete(requestId)
  }

  return {
    review: (job) =>
      void run(job, async (ports, signal) => {
        const show = ({ review, pending }: { review: Review; pending: readonly StageName[] }) => {
          if (!signal.aborted) reports.snapshot(job, review, pending)
        }
        await reviewRequest(readJob(job), ports, show, signal)
      }),
    recheck: (job, shown) =>
      void run(job, async (ports, signal) => {
        const { same, review } = await recheckReview(readJob(job), shown, ports, signal)
        if (!signal.aborted) reports.rechecked(job, same, review)
      }),
    watch: (job, shown, hash) =>
      void run(job, async (ports, signal) => {
        const outcome = await watchOutcome(readJob(job), shown, hash as Hex, ports.transactions, signal)
        if (!signal.aborted) reports.outcome(job, outcome)
      }),
    find: (job) =>
      void run(job, async (ports, signal) => {
        const answer = await lookUpName(job, ports, signal)
        if (!signal.aborted) reports.named(job, answer)
      }),
    cancel(requestId) {
      cancel(requestId)
      reports.running(running.size)
    },
  }
}

/** The very text that would be forwarded, read the way the guard will read it. */
function readJob({ requestId, method, text, context, earlier, accepted }: ReviewJob): ReviewInput {
  const { origin, topOrigin, chainId, account, now } = context
  return {
    id: requestId,
    request: { method, params: readText(text) },
    context: {
      origin,
      ...(topOrigin === undefined ? {} : { topOrigin }),
      chainId: chainId ?? 0,
      ...(account === null ? {} : { account: account as Hex }),
      now,
    },
    ...(earlier === undefined ? {} : { earlier }),
    ...(accepted === undefined ? {} : { accepted }),
  }
}
