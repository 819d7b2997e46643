import { apply, bare, createObject, defineProperty, getOwnDescriptor, getProperty, ownKeys } from '../primordials.ts'
import { isProvider } from './facade.ts'
import type { FacadeOf } from './facades.ts'
import { GLOBALS } from './globals.data.ts'
import { hideWeb3Provider } from './hide-web3-provider.ts'
import { isObject } from './is-object.ts'
import { pinProvider } from './pin-provider.ts'
import { type TakeIn, watchGlobal } from './watch-global.ts'

type Define = (target: object, key: PropertyKey, descriptor: PropertyDescriptor) => unknown

/** Stands in for every global variable in which wallets are found. Returns whether one was there already. */
export function watchGlobals(facadeOf: FacadeOf): boolean {
  let wasThere = false
  const pin = (value: unknown) => {
    if (isProvider(value)) return pinProvider(value, facadeOf)
    const keys = isObject(value) ? ownKeys(value) : []
    for (let i = 0; i < keys.length; i++) {
      const held: unknown = getOwnDescriptor(value as object, keys[i] as string)?.value
      if (isProvider(held)) pinProvider(held, facadeOf)
    }
  }
  const watched = createObject(null) as { [name: string]: TakeIn | null }
  for (let i = 0; i < GLOBALS.length; i++) {
    const name = GLOBALS[i] as string
    if (getOwnDescriptor(window, name) !== undefined) wasThere = true
    watched[name] = watchGlobal(name, name === 'web3' ? (value) => hideWeb3Provider(value, facadeOf) : facadeOf, pin)
  }
  letDefine(Object, watched, (target) => target)
  letDefine(Reflect, watched, () => true)
  return wasThere
}

/** Wallets also define their variable: what would now fail is taken in instead. All else is defined as ever. */
function letDefine(
  owner: object,
  watched: { readonly [name: string]: TakeIn | null },
  answer: (target: object) => unknown,
): void {
  const define = getProperty(owner, 'defineProperty') as Define
  const { defineProperty: value } = {
    defineProperty(target: object, key: PropertyKey, descriptor: PropertyDescriptor) {
      const takeIn = target === window && typeof key === 'string' ? watched[key] : undefined
      if (!takeIn) return apply(define, owner, [target, key, descriptor])
      takeIn(descriptor)
      return answer(target)
    },
  }
  // What is left out stays as it is.
  defineProperty(owner, 'defineProperty', bare({ value }))
}
