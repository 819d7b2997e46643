import { passes } from '../../core/request/pass-list.ts'
import type { Admissions } from './admissions.ts'
import { WIRE_FAMILIES } from './families.ts'
import { findCalls } from './find-calls.ts'
import type { TellAlarm } from './tell-alarm.ts'
import type { WireCall, WireFamily } from './wire-family.ts'

/** Of a wallet whose own calls on its wire we do not know, only what plainly signs, sends, grants or changes counts. */
const GRAVE = /^(eth_send|eth_sign|personal_sign|wallet_)/

/** The family of what is of none that is known. */
const UNKNOWN = 'unknown'

/**
 * Stands between a wallet's in-page script and its content script, which talk in the open: any script of the page can
 * post what they post. It can stop a message only where its listener runs before the wallet's: always in Firefox, where
 * capturing listeners come first; in Chrome, where a window's listeners run in the order in which they were added, only
 * where the extension's id sorts before the wallet's. `comesFirst` says whether that is known to be so.
 *
 * A message that a page dispatched itself, rather than posted, never passes where it is of a family, or names this window
 * as its source, as wallets want it: in Chrome each extension gets its own copy of it, and a getter in it can answer each
 * differently, so that it may be of a family only for the wallet. For the same reason all of them are told.
 */
export function watchWire(admissions: Admissions, comesFirst: () => boolean, tell: TellAlarm): void {
  window.addEventListener(
    'message',
    (event) => {
      try {
        if (!event.isTrusted && event.source === window) stopForged(event)
        else if (!isKnown(event) && event.source === window) listenForCalls(event.data)
      } catch {
        // What could not be read to its end goes to nobody.
        event.stopImmediatePropagation()
        tell(UNKNOWN, { method: undefined, params: undefined }, comesFirst())
      }
    },
    true,
  )

  const stopForged = (event: MessageEvent) => {
    event.stopImmediatePropagation()
    const message: unknown = event.data
    for (const family of WIRE_FAMILIES) {
      const calls = family.readCalls(message)
      if (calls !== null) return tellOf(family, calls)
    }
    tell(UNKNOWN, { method: undefined, params: message }, comesFirst())
  }

  const tellOf = ({ name }: WireFamily, calls: readonly WireCall[]) => {
    for (const call of calls) if (!passes(call.method)) tell(name, call, comesFirst())
  }

  /** Whether the message is of a family that is known; if so, it was dealt with. */
  const isKnown = (event: MessageEvent): boolean => {
    const known = WIRE_FAMILIES.map((family) => watch(event, family))
    return known.includes(true)
  }

  const watch = (event: MessageEvent, family: WireFamily): boolean => {
    const calls = family.readCalls(event.data)
    if (calls === null) return false
    if (family.refuse === undefined) listen(family, calls)
    else if (event.isTrusted && admissions.take(calls)) holdStill(event.data)
    else refuse(event, family, calls)
    return true
  }

  const refuse = (event: MessageEvent, family: WireFamily, calls: readonly WireCall[]) => {
    const message: unknown = event.data
    event.stopImmediatePropagation()
    for (const answer of family.refuse?.(message) ?? []) window.postMessage(answer, '*')
    tellOf(family, calls)
  }

  /**
   * Wallets of a form that we do not know carry calls as well. Nothing is taken for them from what was admitted, and
   * nothing is stopped: a page may post such things to itself with no wallet in mind.
   */
  const listenForCalls = (message: unknown) => {
    for (const call of findCalls(message)) if (!admissions.decidedLately(call.method)) tell(UNKNOWN, call, false)
  }

  const listen = ({ name }: WireFamily, calls: readonly WireCall[]) => {
    for (const call of calls) {
      const grave = typeof call.method === 'string' && GRAVE.test(call.method)
      if (grave && !admissions.take([call]) && !admissions.takeLike(String(call.method))) tell(name, call, false)
    }
  }
}

/**
 * In Firefox a page and the wallet's content script read the very same object, so that a page's own listener, between
 * us and the wallet, could change what was read here. There the object is frozen first, all the way down.
 */
function holdStill(value: unknown): void {
  const open =
    typeof value === 'object' && value !== null ? (value as { wrappedJSObject?: object }).wrappedJSObject : undefined
  if (open !== undefined) freezeDeep(open)
}

function freezeDeep(value: object): void {
  Object.freeze(value)
  for (const key of Object.keys(value)) {
    const inner = (value as { readonly [key: string]: unknown })[key]
    if (typeof inner === 'object' && inner !== null && !Object.isFrozen(inner)) freezeDeep(inner)
  }
}
