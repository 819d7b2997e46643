import { bare, defineProperty, getOwnDescriptor } from '../primordials.ts'
import { isProvider } from './facade.ts'
import type { FacadeOf } from './facades.ts'

/**
 * `window.web3`, which wallets leave for old pages, and which old pages make for themselves: stays what it is, but its
 * `currentProvider` is shown by its facade. Read by its descriptor, since a wallet's getter there warns and counts.
 */
export function hideWeb3Provider(web3: object, facadeOf: FacadeOf): object {
  const value: unknown = getOwnDescriptor(web3, 'currentProvider')?.value
  if (!isProvider(value)) return web3
  const currentProvider = facadeOf(value)
  const hidden = defineProperty(web3, 'currentProvider', bare({ value: currentProvider }))
  return hidden ? web3 : bare({ currentProvider })
}
