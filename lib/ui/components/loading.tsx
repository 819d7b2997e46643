import type { VNode } from 'preact'
import type { Loaded } from '../state/use-loaded.ts'
import { PendingRow } from './pending-row.tsx'

interface Props<Value> {
  from: Loaded<Value>
  words: { loading: string; failed: string; tryAgain: string }
  children: (value: Value) => VNode
}

/** Shows what was loaded, or that it is being loaded, or that it failed and the way to try again. */
export function Loading<Value>({ from, words, children }: Props<Value>) {
  if (from.failed) {
    return (
      <p role="alert" class="with-action">
        {words.failed}
        <button type="button" class="button slim" onClick={from.reload}>
          {words.tryAgain}
        </button>
      </p>
    )
  }
  return from.value === undefined ? <PendingRow text={words.loading} /> : children(from.value)
}
