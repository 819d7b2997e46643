import { apply, bare, defineProperty, getOwnDescriptor } from '../primordials.ts'
import { isObject } from './is-object.ts'

/** Takes in what a wallet defines a global variable to be. */
export type TakeIn = (descriptor: PropertyDescriptor) => void

/**
 * Stands in for one global variable: what a wallet puts there, before or after us, pages see by its facade. The property
 * can't be taken away again; a wallet that defines it, rather than assigns it, is let in by what this returns. Null
 * where something stands there that can't be replaced: pages go on seeing it, and `pin` gets it.
 */
export function watchGlobal(
  name: string,
  faceOf: (raw: object) => object,
  pin: (value: unknown) => void,
): TakeIn | null {
  let read: () => unknown = () => undefined
  let write: ((value: unknown) => void) | undefined = (value) => {
    read = () => value
  }
  const show = () => {
    const value = read()
    return isObject(value) ? faceOf(value) : value
  }
  const takeIn: TakeIn = (descriptor) => {
    const { get, set, value, writable } = bare({ ...descriptor })
    read = get === undefined ? () => value : () => apply(get, window, [])
    if (get === undefined && writable === true) return
    write = set === undefined ? undefined : (next) => apply(set, window, [next])
  }

  const earlier = getOwnDescriptor(window, name)
  if (earlier !== undefined) {
    takeIn(earlier)
    if (earlier.configurable !== true) {
      // For good, since nothing would be heard of a later wallet that put itself there.
      const hidden = earlier.writable === true && defineProperty(window, name, bare({ value: show(), writable: false }))
      if (!hidden) pin(read())
      return null
    }
  }
  const set = (value: unknown) => write?.(value)
  // Listed by the page where a wallet that came before us had it listed.
  defineProperty(window, name, bare({ get: show, set, configurable: false }))
  return takeIn
}
