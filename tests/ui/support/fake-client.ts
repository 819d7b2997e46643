import type { ReviewClient } from '../../../lib/bridge/contracts/clients.ts'
import type { ReviewItem } from '../../../lib/bridge/contracts/review-messages.ts'
import type { Decision } from '../../../lib/core/request/lifecycle.ts'

export interface FakeClient extends ReviewClient {
  /** What the window decided, in order. */
  readonly decisions: Decision[]
  readonly reruns: string[]
  readonly acceptances: Parameters<ReviewClient['accept']>[0][]
  /** What the background says next. */
  show(...items: readonly ReviewItem[]): void
}

export function createFakeClient(...first: readonly ReviewItem[]): FakeClient {
  let items = first
  const listeners = new Set<(items: readonly ReviewItem[]) => void>()
  const decisions: Decision[] = []
  const reruns: string[] = []
  const acceptances: Parameters<ReviewClient['accept']>[0][] = []
  return {
    decisions,
    reruns,
    acceptances,
    accept: (acceptance) => void acceptances.push(acceptance),
    subscribe: (listener) => {
      listeners.add(listener)
      listener(items)
      return () => listeners.delete(listener)
    },
    decide: (decision) => decisions.push(decision),
    rerun: (requestId) => reruns.push(requestId),
    show: (...next) => {
      items = next
      for (const listener of listeners) listener(items)
    },
  }
}
