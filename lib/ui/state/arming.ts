import { type ReadonlySignal, signal } from '@preact/signals'

/** A press that was already on its way when a window came up, moved or changed must not land on a decision. */
export const ARM_DELAY_MS = 700

export interface Arming {
  readonly armed: ReadonlySignal<boolean>
  /** Starts the delay anew: what is shown has changed. */
  rearm(): void
  dispose(): void
}

const WINDOW_EVENTS = ['focus', 'blur', 'resize'] as const

/** Armed once the window has been visible, unmoved and unchanged for the delay. */
export function createArming(view: Window, delayMs: number = ARM_DELAY_MS): Arming {
  const armed = signal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const rearm = () => {
    clearTimeout(timer)
    armed.value = false
    if (view.document.visibilityState === 'hidden') return
    timer = setTimeout(() => {
      armed.value = true
    }, delayMs)
  }
  for (const event of WINDOW_EVENTS) view.addEventListener(event, rearm)
  view.document.addEventListener('visibilitychange', rearm)
  rearm()
  return {
    armed,
    rearm,
    dispose: () => {
      clearTimeout(timer)
      for (const event of WINDOW_EVENTS) view.removeEventListener(event, rearm)
      view.document.removeEventListener('visibilitychange', rearm)
    },
  }
}
