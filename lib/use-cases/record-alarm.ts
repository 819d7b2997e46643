import { requestDigest } from '../core/request/request-digest.ts'
import type { WireAlarm } from '../core/request/wire-alarm.ts'
import type { AlarmSign } from '../ports/alarm-sign.ts'
import type { Clock } from '../ports/clock.ts'
import type { History } from '../ports/history.ts'

export interface AlarmPorts {
  readonly history: Pick<History, 'add'>
  readonly sign: AlarmSign
  readonly clock: Pick<Clock, 'now'>
  readonly newId: () => string
}

/** Alarms of one tab, within this time, of which only so many are written down: a page could go on for ever. */
const WINDOW_MS = 60_000
const MAX_WRITTEN = 20

/** Shows each alarm, and writes it to the history. */
export function createAlarmRecorder(ports: AlarmPorts): (alarm: WireAlarm) => Promise<void> {
  const written: { readonly tabId: number; readonly atMs: number }[] = []

  return async ({ tabId, family, method, text, stopped, ...from }) => {
    const atMs = ports.clock.now()
    await ports.sign.raise(tabId, { method, stopped, atMs })
    while (written[0] !== undefined && atMs - written[0].atMs > WINDOW_MS) written.shift()
    if (written.filter((other) => other.tabId === tabId).length >= MAX_WRITTEN) return
    written.push({ tabId, atMs })
    await ports.history.add({
      requestId: ports.newId(),
      heldAtMs: atMs,
      endedAtMs: atMs,
      ...from,
      provider: family,
      method,
      text,
      digest: requestDigest(method, text),
      chainId: null,
      account: null,
      state: stopped ? 'stopped' : 'unread',
      review: null,
      decision: null,
      standing: false,
    })
  }
}
