import { act } from '@testing-library/preact'

/** An event that the browser vouches for: made by a person's hand, not by a script. */
function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true })
  return event
}

const options = { bubbles: true, cancelable: true }

function send(target: EventTarget, ...events: readonly Event[]): void {
  void act(() => {
    for (const event of events) target.dispatchEvent(event)
  })
}

/** What a person does to a window. Each returns when the window has answered. */
export const person = {
  pointerDown: (target: Element) => send(target, trusted(new PointerEvent('pointerdown', { ...options, button: 0 }))),
  pointerUp: (target: Element) => send(target, trusted(new PointerEvent('pointerup', options))),
  pointerLeave: (target: Element) => send(target, trusted(new PointerEvent('pointerleave', options))),
  /** Lets go where the press began. */
  release(target: Element) {
    person.pointerUp(target)
    send(target, trusted(new MouseEvent('click', options)))
  },
  click(target: Element) {
    person.pointerDown(target)
    person.release(target)
  },
  keyDown: (target: Element, key: string, repeat = false) =>
    send(target, trusted(new KeyboardEvent('keydown', { ...options, key, repeat }))),
  keyUp: (target: Element, key: string) => send(target, trusted(new KeyboardEvent('keyup', { ...options, key }))),
}

/** What a script can do: the same events, but the browser does not vouch for them. */
export const script = {
  click: (target: Element) =>
    send(target, new PointerEvent('pointerdown', { ...options, button: 0 }), new MouseEvent('click', options)),
  pointerDown: (target: Element) => send(target, new PointerEvent('pointerdown', { ...options, button: 0 })),
  keyDown: (target: Element, key: string) => send(target, new KeyboardEvent('keydown', { ...options, key })),
}
