import { useSignal } from '@preact/signals'
import { useCallback, useEffect, useRef } from 'preact/hooks'
import { type Arming, createArming } from './arming.ts'

/** Whether decisions may land, counted anew whenever `shown` (what is on the screen) changes. */
export function useArming(shown: string): { readonly armed: boolean; rearm(): void } {
  const armedFor = useSignal<string | undefined>(undefined)
  const arming = useRef<Arming | undefined>(undefined)
  const latest = useRef(shown)
  latest.current = shown
  useEffect(() => {
    const made = createArming(window)
    arming.current = made
    const stop = made.armed.subscribe((ready) => {
      armedFor.value = ready ? latest.current : undefined
    })
    return () => {
      stop()
      made.dispose()
    }
  }, [armedFor])
  // The delay starts anew because this has changed.
  useEffect(() => arming.current?.rearm(), [shown])
  const rearm = useCallback(() => arming.current?.rearm(), [])
  // Compared while rendering, so that not even the first frame of a new revision is armed by the old one.
  return { armed: armedFor.value === shown, rearm }
}
