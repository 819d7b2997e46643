import { bare, defineProperty, getOwnDescriptor, getProperty } from '../primordials.ts'
import type { FacadeOf } from './facades.ts'

/**
 * Stands in for one global variable (`ethereum`): what a wallet puts there, before or after us, pages see by its facade.
 * The property can't be taken away again; wallets that define rather than assign it come through `defineProperty`.
 */
export function watchGlobal(name: string, facadeOf: FacadeOf): void {
  let current: unknown
  const show = () =>
    (typeof current === 'object' && current !== null) || typeof current === 'function' ? facadeOf(current) : current
  const earlier = getOwnDescriptor(window, name)
  if (earlier !== undefined) {
    current = getProperty(window, name)
    if (earlier.configurable !== true) {
      if (earlier.writable === true) defineProperty(window, name, bare({ value: show() }))
      return
    }
  }
  defineProperty(
    window,
    name,
    bare({
      get: show,
      set(value: unknown) {
        current = value
      },
      enumerable: true,
      configurable: false,
    }),
  )
}
