import type { ComponentChildren, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact'
import { useRef } from 'preact/hooks'

interface Props {
  enabled: boolean
  onPress: () => void
  primary: boolean
  children: ComponentChildren
  'data-testid'?: string
  'aria-describedby'?: string
}

/** Acts on a trusted press that also began while it was enabled; a key held down from before does not count. */
export function PressButton({ enabled, onPress, primary, children, ...rest }: Props) {
  const beganEnabled = useRef(true)
  const began = () => {
    beganEnabled.current = enabled
  }
  const key = (event: TargetedKeyboardEvent<HTMLButtonElement>) => {
    if (event.repeat) event.preventDefault()
    else began()
  }
  const click = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    if (event.isTrusted && enabled && beganEnabled.current) onPress()
  }
  return (
    <button
      {...rest}
      type="button"
      class={primary ? 'button primary' : 'button'}
      aria-disabled={!enabled}
      onPointerDown={began}
      onKeyDown={key}
      onClick={click}
    >
      {children}
    </button>
  )
}
