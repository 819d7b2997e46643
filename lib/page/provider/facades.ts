import type { ProviderInfo } from '../port-messages.ts'
import { WeakMapClass, weakGet, weakSet } from '../primordials.ts'
import type { Custody, Provider } from './custody.ts'
import { createDoors } from './doors.ts'
import { createFacade } from './facade.ts'

/** Gives the one facade of a raw provider; of a facade, itself. `info` is remembered where a wallet announces it. */
export type FacadeOf = (raw: object, info?: ProviderInfo) => object

export function createFacades(custody: Custody): FacadeOf {
  /** By raw provider, and by face: what announces a face tells nothing of its provider. */
  const known = new WeakMapClass<object, { readonly provider: Provider | null; readonly face: object }>()
  const facadeOf: FacadeOf = (raw, info) => {
    const earlier = weakGet(known, raw)
    if (earlier !== undefined) {
      if (info !== undefined && earlier.provider !== null) earlier.provider.info = info
      return earlier.face
    }
    const provider: Provider = { raw, info: info ?? {}, watched: false }
    const face = createFacade(provider, createDoors(provider, custody), facadeOf)
    weakSet(known, raw, { provider, face })
    weakSet(known, face, { provider: null, face })
    return face
  }
  return facadeOf
}
