import type { WireAlarmMessage } from '../port-messages.ts'
import type { BackgroundPort } from './relay.ts'

/**
 * Tells the background of alarms where no guard has come forward, perhaps because the page kept it from that. Opens a
 * port when there is something to tell. When the extension that this script belongs to is gone, nobody is left to tell.
 */
export function tellAlone(connect: () => BackgroundPort): (alarm: WireAlarmMessage) => void {
  let background: BackgroundPort | null = null
  const open = () => {
    const port = connect()
    port.onDisconnect.addListener(() => {
      background = null
    })
    background = port
    return port
  }
  return (alarm) => {
    try {
      ;(background ?? open()).postMessage(alarm)
    } catch {
      background = null
    }
  }
}
