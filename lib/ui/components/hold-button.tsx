import type { ComponentChildren, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { createHold } from '../state/hold.ts'

interface Props {
  enabled: boolean
  onHeld: () => void
  children: ComponentChildren
  'data-testid'?: string
  'aria-describedby'?: string
}

/** Acts only after being held down, by pointer or by the space bar, with trusted events. Enter and clicks do nothing. */
export function HoldButton({ enabled, onHeld, children, ...rest }: Props) {
  const latest = useRef(onHeld)
  latest.current = onHeld
  const hold = useMemo(() => createHold(() => latest.current()), [])
  useEffect(() => hold.cancel, [hold])
  useEffect(() => {
    if (!enabled) hold.cancel()
  }, [enabled, hold])

  const press = (event: TargetedPointerEvent<HTMLButtonElement>) => {
    if (event.isTrusted && enabled && event.button === 0) hold.start()
  }
  const key = (event: TargetedKeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    if (event.key === ' ' && event.isTrusted && enabled && !event.repeat) hold.start()
  }
  return (
    <button
      {...rest}
      type="button"
      class="button hold"
      aria-disabled={!enabled}
      data-holding={hold.holding.value}
      onPointerDown={press}
      onPointerUp={hold.cancel}
      onPointerLeave={hold.cancel}
      onPointerCancel={hold.cancel}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={key}
      onKeyUp={hold.cancel}
      onBlur={hold.cancel}
    >
      <span class="hold-fill" aria-hidden="true" />
      <span class="hold-label">{children}</span>
    </button>
  )
}
