import { type ReadonlySignal, signal } from '@preact/signals'

/** How long a danger is held down before it counts. */
export const HOLD_MS = 1_200

export interface Hold {
  readonly holding: ReadonlySignal<boolean>
  start(): void
  cancel(): void
}

/** Calls `onHeld` once `start` was not followed by `cancel` for the whole time. */
export function createHold(onHeld: () => void, holdMs: number = HOLD_MS): Hold {
  const holding = signal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    clearTimeout(timer)
    holding.value = false
  }
  return {
    holding,
    start: () => {
      cancel()
      holding.value = true
      timer = setTimeout(() => {
        holding.value = false
        onHeld()
      }, holdMs)
    },
    cancel,
  }
}
