import { useCallback, useEffect, useState } from 'preact/hooks'

export interface Loaded<Value> {
  readonly value: Value | undefined
  readonly failed: boolean
  reload(): void
}

/** What a client answers, read anew at each `reload` and whenever the window comes to the front. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [state, setState] = useState<{ value?: Value; failed: boolean }>({ failed: false })
  const [round, setRound] = useState(0)
  const reload = useCallback(() => setRound((count) => count + 1), [])
  // `round` asks for another reading.
  useEffect(() => {
    let current = true
    load().then(
      (value) => current && setState({ value, failed: false }),
      () => current && setState((before) => ({ ...before, failed: true })),
    )
    return () => {
      current = false
    }
  }, [load, round])
  useEffect(() => {
    window.addEventListener('focus', reload)
    return () => window.removeEventListener('focus', reload)
  }, [reload])
  return { value: state.value, failed: state.failed, reload }
}
