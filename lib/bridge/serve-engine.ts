import type { Browser } from 'wxt/browser'
import type { ModelOrder, ModelView } from '../core/facts/model-choice.ts'
import type { NameAnswer, NameJob } from '../core/review/name-job.ts'
import type { Outcome } from '../core/review/outcome.ts'
import type { Review } from '../core/review/review.ts'
import type { ReviewJob } from '../core/review/review-job.ts'
import type { BackgroundToEngine, EngineToBackground } from './contracts/engine-messages.ts'
import type { ReviewItem } from './contracts/review-messages.ts'

/** Often enough that a background with work under way is never stopped as idle (Chrome: after 30 s). */
const ALIVE_EVERY_MS = 5_000

/** What the engine tells of its jobs. */
interface Reports {
  snapshot(job: ReviewJob, review: Review, pending: readonly ReviewItem['pending'][number][]): void
  rechecked(job: ReviewJob, same: boolean, review: Review): void
  outcome(job: ReviewJob, outcome: Outcome): void
  named(job: NameJob, answer: NameAnswer): void
  failed(job: Pick<ReviewJob, 'requestId' | 'run'>): void
  models(view: ModelView): void
  running(count: number): void
}

/** What the engine does when told. */
interface Engine {
  review(job: ReviewJob): void
  recheck(job: ReviewJob, shown: Review): void
  watch(job: ReviewJob, shown: Review, transactionHash: string): void
  find(job: NameJob): void
  cancel(requestId: string): void
  order(order: ModelOrder): void
}

/** The engine's end of its line to the background. */
export function serveEngine(port: Browser.runtime.Port, start: (reports: Reports) => Engine): void {
  let alive: ReturnType<typeof setInterval> | undefined
  const say = (message: EngineToBackground) => port.postMessage(message)
  const engine = start({
    snapshot: ({ requestId, run }, review, pending) =>
      say({ type: 'engine.snapshot', requestId, run, review, pending: [...pending] }),
    rechecked: ({ requestId, run }, same, review) => say({ type: 'engine.rechecked', requestId, run, same, review }),
    outcome: ({ requestId }, outcome) => say({ type: 'engine.outcome', requestId, outcome }),
    named: ({ requestId }, answer) => say({ type: 'engine.named', requestId, answer }),
    failed: ({ requestId, run }) => say({ type: 'engine.failed', requestId, run }),
    models: (view) => say({ type: 'engine.models', view }),
    running(count) {
      clearInterval(alive)
      if (count === 0) return say({ type: 'engine.idle' })
      alive = setInterval(() => say({ type: 'engine.alive' }), ALIVE_EVERY_MS)
    },
  })
  port.onMessage.addListener((message: BackgroundToEngine) => {
    switch (message.type) {
      case 'engine.review':
        return engine.review(message.job)
      case 'engine.recheck':
        return engine.recheck(message.job, message.shown)
      case 'engine.watch':
        return engine.watch(message.job, message.shown, message.transactionHash)
      case 'engine.find':
        return engine.find(message.job)
      case 'engine.cancel':
        return engine.cancel(message.requestId)
      case 'engine.order':
        return engine.order(message.order)
    }
  })
}
