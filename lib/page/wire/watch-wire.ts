import type { Admissions } from './admissions.ts'
import { metamask } from './metamask.ts'
import type { WireFamily } from './wire-family.ts'

const FAMILIES: readonly WireFamily[] = [metamask]

/**
 * Stands between a wallet's in-page script and its content script, which talk in the open: any script of the page can
 * post what they post. It can stop a message only where its listener runs before the wallet's: always in Firefox, where
 * capturing listeners come first; in Chrome, where a window's listeners run in the order in which they were added, only
 * where the extension's id sorts before the wallet's.
 *
 * A message that a page dispatched itself, rather than posted, never passes: in Chrome each extension would get its own
 * copy of it, and a getter in it could answer each differently.
 */
export function watchWire(admissions: Admissions): void {
  window.addEventListener(
    'message',
    (event) => {
      const message: unknown = event.data
      for (const family of FAMILIES) {
        const calls = family.readCalls(message)
        if (calls === null) continue
        if (event.isTrusted && admissions.take(calls)) holdStill(message)
        else {
          event.stopImmediatePropagation()
          for (const answer of family.refuse(message)) window.postMessage(answer, '*')
        }
      }
    },
    true,
  )
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
