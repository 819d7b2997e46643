import { MAX_ALARM_TEXT, MAX_METHOD_LENGTH, type WireAlarmMessage } from '../port-messages.ts'
import { textOf, type WireCall } from './wire-family.ts'

/** More alarms than this from one frame say nothing new. */
const MAX_ALARMS = 20

/** Tells of a call that went past Plainsign, each a few times at most. */
export type TellAlarm = (family: string, call: WireCall, stopped: boolean) => void

/** `say` hears a message that fits the contract, whatever the page put into the call. */
export function createTellAlarm(say: (message: WireAlarmMessage) => void): TellAlarm {
  let told = 0
  return (family, call, stopped) => {
    const { method } = call
    told += 1
    if (told > MAX_ALARMS) return
    const name = typeof method === 'string' ? method.slice(0, MAX_METHOD_LENGTH) : ''
    say({ type: 'wire.alarm', family, method: name, text: (textOf(call) ?? '').slice(0, MAX_ALARM_TEXT), stopped })
  }
}
