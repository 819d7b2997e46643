import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ReviewClient } from '../../bridge/contracts/clients.ts'
import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import { isEnded } from '../../core/request/lifecycle.ts'
import { isDecidable } from './continue-gate.ts'

export interface ReviewQueue {
  readonly items: ReadonlySignal<readonly ReviewItem[]>
  /** The one on the screen. It stays there until it has ended: nothing is swapped under the pointer. */
  readonly shown: ReadonlySignal<ReviewItem | undefined>
  select(requestId: string): void
  dispose(): void
}

export function createReviewQueue(client: Pick<ReviewClient, 'subscribe'>): ReviewQueue {
  const items = signal<readonly ReviewItem[]>([])
  const selected = signal<string | undefined>(undefined)
  const stop = client.subscribe((next) => {
    batch(() => {
      items.value = next
      const current = next.find(({ requestId }) => requestId === selected.peek())
      if (current && !isEnded(current)) return
      selected.value = (next.find(isDecidable) ?? current ?? next[0])?.requestId
    })
  })
  return {
    items,
    shown: computed(() => items.value.find(({ requestId }) => requestId === selected.value)),
    select: (requestId) => {
      selected.value = requestId
    },
    dispose: stop,
  }
}
