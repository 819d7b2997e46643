import { useEffect, useState } from 'preact/hooks'
import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import { type ContinueGate, continueGate } from './continue-gate.ts'

/** The item's gate now, looked at again at the moment when it opens by itself. */
export function useContinueGate(item: ReviewItem): ContinueGate {
  const [, look] = useState(0)
  const gate = continueGate(item, Date.now())
  const { opensInMs } = gate
  useEffect(() => {
    if (opensInMs === 0) return
    const timer = setTimeout(() => look((count) => count + 1), opensInMs)
    return () => clearTimeout(timer)
  }, [opensInMs])
  return gate
}
