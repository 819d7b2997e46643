import type { FromModelThread, ToModelThread } from '../../../lib/adapters/model/model-thread.ts'

/** What a thread does when it is told something. */
export type Behaviour = (message: ToModelThread, say: (message: FromModelThread) => void, fail: () => void) => void

/** Stands for a worker: says what `behave` says, a moment later, until it is ended. */
export class FakeThread extends EventTarget {
  ended = false
  readonly behave: Behaviour

  constructor(behave: Behaviour) {
    super()
    this.behave = behave
  }

  postMessage(message: ToModelThread): void {
    const later = (event: () => Event) => queueMicrotask(() => !this.ended && this.dispatchEvent(event()))
    this.behave(
      message,
      (data) => later(() => new MessageEvent('message', { data })),
      () => later(() => new Event('error')),
    )
  }

  terminate(): void {
    this.ended = true
  }

  /** As the engine is given it. */
  worker(): Worker {
    return this as unknown as Worker
  }
}

/** Loads, and writes these words. */
export const wellBehaved =
  (...words: readonly string[]): Behaviour =>
  (message, say) => {
    if (message.kind === 'load') say({ kind: 'loaded' })
    if (message.kind !== 'write') return
    for (const text of words) say({ kind: 'text', at: message.at, text })
    say({ kind: 'written', at: message.at, tokens: words.length })
  }
