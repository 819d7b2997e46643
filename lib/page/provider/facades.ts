import type { ProviderInfo } from '../port-messages.ts'
import { WeakMapClass, WeakSetClass, weakAdd, weakGet, weakHas, weakSet } from '../primordials.ts'
import type { Custody, Provider } from './custody.ts'
import { createDoors } from './doors.ts'
import { createFacade } from './facade.ts'

/** Gives the one facade of a raw provider; of a facade, itself. `info` is remembered where a wallet announces it. */
export type FacadeOf = (raw: object, info?: ProviderInfo) => object

export function createFacades(custody: Custody): FacadeOf {
  const known = new WeakMapClass<object, { readonly provider: Provider; readonly face: object }>()
  const faces = new WeakSetClass<object>()
  const facadeOf: FacadeOf = (raw, info) => {
    if (weakHas(faces, raw)) return raw
    const earlier = weakGet(known, raw)
    if (earlier !== undefined) {
      if (info !== undefined) earlier.provider.info = info
      return earlier.face
    }
    const provider: Provider = { raw, info: info ?? {}, watched: false }
    const face = createFacade(provider, createDoors(provider, custody), facadeOf)
    weakSet(known, raw, { provider, face })
    weakAdd(faces, face)
    return face
  }
  return facadeOf
}
