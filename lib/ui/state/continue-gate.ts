import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import { PATIENCE_MS } from '../../core/request/lifecycle.ts'

export interface ContinueGate {
  readonly open: boolean
  /** The stages that a person would continue without. */
  readonly missing: ReviewItem['pending']
  /** Until the gate opens by itself; 0 where it is open or does not open by itself. */
  readonly opensInMs: number
}

const DECIDABLE = new Set<ReviewItem['state']>(['held', 'reviewing', 'ready'])

export function isDecidable({ state }: ReviewItem): boolean {
  return DECIDABLE.has(state)
}

/**
 * May this item be continued at `nowMs`, as far as its stages go? Arming is another matter. Nothing is continued before
 * this run has read the request; after that, when all stages have ended or have had their time.
 */
export function continueGate({ state, pending, heldAtMs }: ReviewItem, nowMs: number): ContinueGate {
  if (state === 'ready') return { open: true, missing: [], opensInMs: 0 }
  if (state !== 'reviewing' || pending.includes('decode')) return { open: false, missing: [], opensInMs: 0 }
  const opensInMs = Math.max(0, heldAtMs + PATIENCE_MS - nowMs)
  return { open: opensInMs === 0, missing: pending, opensInMs }
}
