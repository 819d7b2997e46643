import { PORT_OFFERED, PORT_WANTED } from '../port-handover.ts'

/** Relay's side: takes the first port offered, once, and hides the offer from whoever listens after us. */
export function takePort(onPort: (port: MessagePort) => void): void {
  const onOffered = (event: Event) => {
    event.stopImmediatePropagation()
    event.preventDefault()
    window.removeEventListener(PORT_OFFERED, onOffered, true)
    const port = (event as MessageEvent).ports[0]
    if (port !== undefined) onPort(port)
  }
  window.addEventListener(PORT_OFFERED, onOffered, true)
  window.dispatchEvent(new Event(PORT_WANTED))
}
