import { apply, bare, createObject, defineProperty, getOwnDescriptor, getProperty } from '../primordials.ts'
import type { FacadeOf } from './facades.ts'
import { hideWeb3Provider } from './hide-web3-provider.ts'
import { type TakeIn, watchGlobal } from './watch-global.ts'

/** Where wallets put their providers, or an object that holds them, for pages to find. */
const GLOBALS = [
  'ethereum',
  'coinbaseWalletExtension',
  'okxwallet',
  'phantom',
  'rabby',
  'trustwallet',
  'trustWallet',
  'bitkeep',
  'tokenpocket',
  'BinanceChain',
  'web3',
]

type Define = (target: object, key: PropertyKey, descriptor: PropertyDescriptor) => unknown

/** Stands in for every global variable in which wallets are found. Returns whether one was there already. */
export function watchGlobals(facadeOf: FacadeOf): boolean {
  let wasThere = false
  const watched = createObject(null) as { [name: string]: TakeIn | null }
  for (let i = 0; i < GLOBALS.length; i++) {
    const name = GLOBALS[i]
    if (name === undefined) continue
    if (getOwnDescriptor(window, name) !== undefined) wasThere = true
    watched[name] = watchGlobal(name, name === 'web3' ? (value) => hideWeb3Provider(value, facadeOf) : facadeOf)
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
  defineProperty(owner, 'defineProperty', bare({ value, writable: true, enumerable: false, configurable: true }))
}
