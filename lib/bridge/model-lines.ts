import type { ModelOrder } from '../core/facts/model-choice.ts'
import type { Channel } from './channel.ts'
import type { BackgroundToModel, ModelToBackground } from './contracts/model-messages.ts'
import type { ModelListener } from './hear-engine.ts'
import type { Hearer } from './router.ts'

/** The settings pages that show models: what they order goes to the engine, what it says of models to all of them. */
export interface ModelLines extends ModelListener {
  hear(channel: Channel<BackgroundToModel>): Hearer<ModelToBackground>
  /** The engine was lost: it is asked anew, where a page still shows it. */
  hostLost(): void
}

export function createModelLines(engine: { order(order: ModelOrder): void }): ModelLines {
  const open = new Set<Channel<BackgroundToModel>>()
  return {
    hear(channel) {
      open.add(channel)
      return {
        onMessage: ({ order }) => engine.order(order),
        onClosed: () => void open.delete(channel),
      }
    },
    models(view) {
      for (const channel of open) channel.post({ type: 'model.view', view })
    },
    hostLost() {
      if (open.size > 0) engine.order({ kind: 'look' })
    },
  }
}
