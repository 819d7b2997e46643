import type { ModelView } from '../core/facts/model-choice.ts'
import type { NameAnswer } from '../core/review/name-job.ts'
import type { Outcome } from '../core/review/outcome.ts'
import type { Review } from '../core/review/review.ts'
import type { Channel } from './channel.ts'
import type { BackgroundToEngine, EngineToBackground } from './contracts/engine-messages.ts'
import type { Hearer } from './router.ts'

/** What custody hears from the engine. */
export interface EngineListener {
  snapshot(requestId: string, run: number, pending: readonly string[], review: Review): Promise<void>
  rechecked(requestId: string, run: number, same: boolean): Promise<void>
  outcome(requestId: string, outcome: Outcome): Promise<void>
  failed(requestId: string, run: number): Promise<void>
}

/** The same, and what became of names that were looked up. */
export interface NameListener extends EngineListener {
  named(requestId: string, answer: NameAnswer): void
}

/** Who is told how the models stand. */
export interface ModelListener {
  models(view: ModelView): void
}

/** Who keeps the engine running. */
export interface EngineKeeper {
  attach(channel: Channel<BackgroundToEngine>): void
  detach(channel: Channel<BackgroundToEngine>): void
  heard(idle: boolean): void
}

/** The engine's channel: that it speaks keeps it alive, what it says goes to custody. */
export function hearEngine(
  channel: Channel<BackgroundToEngine>,
  keeper: EngineKeeper,
  listener: NameListener & ModelListener,
): Hearer<EngineToBackground> {
  keeper.attach(channel)
  return {
    onMessage(message) {
      keeper.heard(message.type === 'engine.idle' || (message.type === 'engine.models' && !message.view.busy))
      switch (message.type) {
        case 'engine.snapshot':
          return void listener.snapshot(message.requestId, message.run, message.pending, message.review)
        case 'engine.rechecked':
          return void listener.rechecked(message.requestId, message.run, message.same)
        case 'engine.outcome':
          return void listener.outcome(message.requestId, message.outcome)
        case 'engine.named':
          return listener.named(message.requestId, message.answer)
        case 'engine.models':
          return listener.models(message.view)
        case 'engine.failed':
          return void listener.failed(message.requestId, message.run)
      }
    },
    onClosed: () => keeper.detach(channel),
  }
}
