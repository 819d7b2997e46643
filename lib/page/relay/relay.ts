import type { DecisionMessage, HoldMessage, RelayMessage, WireAlarmMessage } from '../port-messages.ts'
import type { Admissions } from '../wire/admissions.ts'
import { readGuardMessage } from './read-guard-message.ts'

/** The relay's view of the browser's port to the background. */
export interface BackgroundPort {
  postMessage(message: unknown): void
  readonly onMessage: { addListener(listener: (message: unknown) => void): void }
  readonly onDisconnect: { addListener(listener: () => void): void }
}

/** A connection that held this long was no failure: browsers stop an idle background. */
const STEADY_MS = 5_000
/** For so long a released call may come again. */
const RELEASED_MS = 300_000
/** A click that was already on its way when the time was over is heard within this. */
const GRACE_MS = 1_000
/** JSON-RPC 2.0: internal error. */
const NOT_THIS = { code: -32603, message: 'What was decided on is not what this page asked.' } as const
const RETRY_DELAYS_MS = [50, 100, 200, 400, 800, 1_600, 3_200]

type Refusal = { readonly id: string; readonly code: number; readonly message: string }

/**
 * Pipes one frame's guard to the background. Connects when there is something to say; when the background was stopped,
 * connects again and says once more what is still held, under the same ids. `connect` throws when the extension that
 * this script belongs to is gone; then the guard is told. What is admitted to the `wire`, once, is the text that the
 * decision names. `onStarted`: the guard runs, and a wallet was on the page before it or not. Returns what tells the
 * background of an alarm.
 */
export function createRelay(
  guard: MessagePort,
  connect: () => BackgroundPort,
  wire: Admissions,
  onStarted: (late: boolean) => void,
): (alarm: WireAlarmMessage) => void {
  /** Held and not yet decided: what a background that lost its port must hear again. */
  const held = new Map<string, HoldMessage>()
  /** Forwarded to the wallet and not yet answered: no need to say them again, but the background may still ask. */
  const forwarded = new Set<string>()
  /** Let through at the page's next click, which has not come yet. */
  const released = new Set<string>()
  let background: BackgroundPort | null = null
  let failures = 0
  let gone = false

  const tellGuard = (message: RelayMessage) => guard.postMessage(message)

  const onDecision = (message: unknown) => {
    failures = 0
    const decision = message as DecisionMessage
    const { id } = decision
    if (decision.type === 'request.probe') return tellGuard({ type: 'request.probe', id })
    const request = held.get(id)
    held.delete(id)
    if (decision.type === 'request.reject') return refuse(decision, false)
    const { method, text } = decision
    // A guard that holds another request than the decided one under this id gets nothing from the decision.
    if (request?.method !== method || request.text !== text) return giveBack(id)
    forwarded.add(id)
    wire.admit(id, method, text)
    if (decision.type === 'request.forward') return tellGuard({ type: 'request.forward', id })
    released.add(id)
    setTimeout(() => endRelease(id), RELEASED_MS)
    refuse(decision, true)
  }

  const refuse = ({ id, code, message }: Refusal, release: boolean) =>
    tellGuard({ type: 'request.reject', id, code, message, release })

  const giveBack = (id: string) => {
    refuse({ id, ...NOT_THIS }, false)
    background?.postMessage({ type: 'request.answered', id, ok: false, value: JSON.stringify(NOT_THIS) })
  }

  /** The guard forgets it first; only when no click can be on its way any more is it said to be over. */
  const endRelease = (id: string) => {
    if (!released.has(id)) return
    tellGuard({ type: 'relay.void' })
    setTimeout(() => {
      if (!released.delete(id)) return
      forwarded.delete(id)
      wire.close(id)
      if (!gone) (background ?? open())?.postMessage({ type: 'request.answered', id, ok: false, value: 'null' })
    }, GRACE_MS)
  }

  const onDisconnect = () => {
    background = null
    if (held.size + forwarded.size === 0) return
    const delay = RETRY_DELAYS_MS[failures]
    failures += 1
    if (delay === undefined) giveUp()
    else setTimeout(reconnect, delay)
  }

  const reconnect = () => {
    if (background !== null || gone) return
    const port = open()
    for (const message of held.values()) port?.postMessage(message)
  }

  const open = (): BackgroundPort | null => {
    try {
      const port = connect()
      background = port
      port.onMessage.addListener(onDecision)
      port.onDisconnect.addListener(onDisconnect)
      setTimeout(() => {
        if (background === port) failures = 0
      }, STEADY_MS)
    } catch {
      giveUp()
    }
    return background
  }

  const giveUp = () => {
    gone = true
    background = null
    held.clear()
    forwarded.clear()
    tellGuard({ type: 'relay.gone' })
  }

  guard.onmessage = ({ data }: MessageEvent) => {
    const message = readGuardMessage(data)
    if (message === null) return
    if (message.type === 'guard.started') return onStarted(message.late)
    if (gone) return tellGuard({ type: 'relay.gone' })
    if (message.type === 'guard.ping') return tellGuard({ type: 'relay.pong' })
    if (message.type === 'request.clicked') released.delete(message.id)
    if (message.type === 'request.answered') {
      forwarded.delete(message.id)
      wire.close(message.id)
    }
    if (message.type === 'request.hold') {
      // What the user decides on is what came first under this id: a page that got hold of the port can't swap it.
      if (held.has(message.id) || forwarded.has(message.id)) return
      held.set(message.id, message)
    }
    const port = background ?? open()
    port?.postMessage(message)
  }

  return (alarm) => {
    if (!gone) (background ?? open())?.postMessage(alarm)
  }
}
