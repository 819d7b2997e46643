import { browser } from 'wxt/browser'
import type { ModelOrder, ModelView } from '../core/facts/model-choice.ts'
import type { BackgroundToModel, ModelToBackground } from './contracts/model-messages.ts'

/** A page's line to whoever keeps the models. */
export interface ModelClient {
  order(order: ModelOrder): void
  close(): void
}

/** Calls `show` with how the models stand, soon and at each change. A background that stopped is woken by connecting again. */
export function connectModel(
  show: (view: ModelView) => void,
  connect = () => browser.runtime.connect({ name: 'model' }),
): ModelClient {
  let port: ReturnType<typeof connect> | null = null
  let closed = false

  const open = () => {
    if (closed) return
    port = connect()
    port.onMessage.addListener(({ view }: BackgroundToModel) => show(view))
    port.onDisconnect.addListener(open)
    order({ kind: 'look' })
  }
  const order = (what: ModelOrder) => {
    port?.postMessage({ type: 'model.order', order: what } satisfies ModelToBackground)
  }

  open()
  return {
    order,
    close() {
      closed = true
      port?.disconnect()
    },
  }
}
