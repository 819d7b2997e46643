import { PORT_OFFERED, PORT_WANTED } from './port-handover.ts'
import {
  addListener,
  bare,
  dispatch,
  MessageChannelClass,
  MessageEventClass,
  removeListener,
  stopEvent,
} from './primordials.ts'

/** Guard's side: makes the channel, hands one end to the relay and returns the other. Messages wait in it until then. */
export function offerPort(): MessagePort {
  const { port1, port2 } = new MessageChannelClass()
  const offer = () => !dispatch(window, new MessageEventClass(PORT_OFFERED, bare({ cancelable: true, ports: [port2] })))
  const onWanted = (event: Event) => {
    stopEvent(event)
    removeListener(window, PORT_WANTED, onWanted, true)
    offer()
  }
  if (!offer()) addListener(window, PORT_WANTED, onWanted, true)
  return port1
}
