import { apply, bare, defineProperty, getOwnDescriptor } from '../primordials.ts'

/** Takes in what a wallet defines a global variable to be. */
export type TakeIn = (descriptor: PropertyDescriptor) => void

/**
 * Stands in for one global variable: what a wallet puts there, before or after us, pages see by its facade. The property
 * can't be taken away again; a wallet that defines it, rather than assigns it, is let in by what this returns. Null
 * where something stands there that can't be replaced.
 */
export function watchGlobal(name: string, faceOf: (raw: object) => object): TakeIn | null {
  let read: () => unknown = () => undefined
  let write: ((value: unknown) => void) | undefined = (value) => {
    read = () => value
  }
  const show = () => {
    const value = read()
    return (typeof value === 'object' && value !== null) || typeof value === 'function' ? faceOf(value) : value
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
      if (earlier.writable === true) defineProperty(window, name, bare({ value: show() }))
      return null
    }
  }
  const set = (value: unknown) => write?.(value)
  defineProperty(window, name, bare({ get: show, set, enumerable: false, configurable: false }))
  return takeIn
}
