import { apply, bare, defineProperty, getOwnDescriptor, getProperty } from '../primordials.ts'
import type { FacadeOf } from './facades.ts'

type Define = (target: object, key: PropertyKey, descriptor: PropertyDescriptor) => unknown

/**
 * Stands in for a global variable (`ethereum`): what a wallet puts there, before or after us, pages see by its facade.
 * The property can't be taken away again. Wallets that define it rather than assign it are let in by the language's own
 * two ways to do so.
 */
export function watchGlobal(name: string, facadeOf: FacadeOf): void {
  let read: () => unknown = () => undefined
  let write: ((value: unknown) => void) | undefined = (value) => {
    read = () => value
  }
  const show = () => {
    const value = read()
    return (typeof value === 'object' && value !== null) || typeof value === 'function' ? facadeOf(value) : value
  }
  const take = (descriptor: PropertyDescriptor) => {
    const { get, set, value } = bare({ ...descriptor })
    read = get === undefined ? () => value : () => apply(get, window, [])
    if (get === undefined && descriptor.writable === true) return
    write = set === undefined ? undefined : (next) => apply(set, window, [next])
  }

  const earlier = getOwnDescriptor(window, name)
  if (earlier !== undefined) {
    take(earlier)
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
        write?.(value)
      },
      enumerable: true,
      configurable: false,
    }),
  )
  replaceDefine(Object, (define) => ({
    defineProperty(target: object, key: PropertyKey, descriptor: PropertyDescriptor) {
      if (target !== window || key !== name) return apply(define, Object, [target, key, descriptor])
      take(descriptor)
      return target
    },
  }))
  replaceDefine(Reflect, (define) => ({
    defineProperty(target: object, key: PropertyKey, descriptor: PropertyDescriptor) {
      if (target !== window || key !== name) return apply(define, Reflect, [target, key, descriptor])
      take(descriptor)
      return true
    },
  }))
}

function replaceDefine(owner: object, replace: (define: Define) => { defineProperty: Define }): void {
  const { defineProperty: value } = replace(getProperty(owner, 'defineProperty') as Define)
  defineProperty(owner, 'defineProperty', bare({ value, writable: true, enumerable: false, configurable: true }))
}
