import { useEffect, useRef } from 'preact/hooks'

/** Esc rejects: a trusted press that is not a repeat of one held down since before. */
export function useRejectKey(onReject: (() => void) | undefined): void {
  const latest = useRef(onReject)
  latest.current = onReject
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.isTrusted && !event.repeat) latest.current?.()
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [])
}
