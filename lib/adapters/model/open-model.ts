import type { ModelOrder, ModelView } from '../../core/facts/model-choice.ts'
import type { LanguageModel } from '../../ports/language-model.ts'
import type { Network } from '../network/create-network.ts'
import type { PieceReader } from '../network/create-piece-reader.ts'
import { createModelStore } from './download/model-store.ts'
import { createLanguageModel } from './language-model.ts'
import { createModelDesk } from './model-desk.ts'
import { lookAtGraphics } from './web-llm/look-at-graphics.ts'

/** The model in the browser, and who keeps it to the user’s orders. `show` is told whenever something of it changed. */
export function openModel(
  network: Pick<Network, 'post'>,
  pieces: PieceReader,
  show: (view: ModelView) => void,
): { readonly model: LanguageModel; order(order: ModelOrder): void } {
  const store = createModelStore()
  const model = createLanguageModel({
    store,
    network,
    spawn: () => new Worker(new URL('./wllama/wllama.worker.ts', import.meta.url), { type: 'module' }),
    changed: () => desk.changed(),
  })
  const room = async () => {
    const { quota, usage } = await navigator.storage.estimate()
    return quota === undefined || usage === undefined ? null : quota - usage
  }
  let seen: ReturnType<typeof lookAtGraphics> | undefined
  const graphics = () => {
    seen ??= lookAtGraphics()
    return seen
  }
  const desk = createModelDesk({ store, network: pieces, model, show, room, graphics })
  return { model, order: (order) => void desk.order(order) }
}
