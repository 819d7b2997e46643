import { PORT_OFFERED, PORT_WANTED } from './port-handover.ts'
import type { GuardMessage, RelayMessage } from './port-messages.ts'
import {
  addListener,
  bare,
  dispatch,
  isTrusted,
  MessageChannelClass,
  MessageEventClass,
  messageData,
  postToPort,
  removeListener,
  startPort,
  startTimer,
  stopEvent,
} from './primordials.ts'

/** The guard's line to its relay. */
export interface RelayLine {
  post(message: GuardMessage): void
  listen(hear: (message: RelayMessage) => void): void
}

/** Makes the channel and hands its other end to the relay. What is posted before the relay runs waits for it. */
export function openRelayLine(): RelayLine {
  const { port1: port, port2 } = new MessageChannelClass()
  const offer = () => !dispatch(window, new MessageEventClass(PORT_OFFERED, bare({ cancelable: true, ports: [port2] })))
  const onWanted = (event: Event) => {
    stopEvent(event)
    removeListener(window, PORT_WANTED, onWanted, true)
    offer()
  }
  if (!offer()) addListener(window, PORT_WANTED, onWanted, true)
  return {
    post: (message) => postToPort(port, message),
    listen(hear) {
      // What is heard may run code of the page, which must not find the port in `window.event`: hence the timer. Should
      // it get the port all the same, and dispatch on it what it likes: the browser marks its own.
      const onMessage = (event: Event) => {
        if (!isTrusted(event)) return
        const message = messageData(event) as RelayMessage
        startTimer(() => hear(message), 0)
      }
      addListener(port, 'message', onMessage, false)
      startPort(port)
    },
  }
}
