import type { Shelves } from './create-library.ts'
import { createDescriptorShelf } from './descriptor-shelf.ts'
import { createLabelShelf } from './label-shelf.ts'
import { createListedAddressShelf, createListedSiteShelf } from './listed-shelves.ts'
import type { PackagedData } from './packaged-data.ts'
import { createSignatureShelf } from './signature-shelf.ts'
import { createSiteShelf } from './site-shelf.ts'
import { createSymbolShelf } from './symbol-shelf.ts'
import { createTokenShelf } from './token-shelf.ts'

/** The shelves that the packaged registries fill. */
export function createPackagedShelves(data: PackagedData) {
  return {
    descriptors: createDescriptorShelf(data),
    token: createTokenShelf(data),
    site: createSiteShelf(data),
    symbol: createSymbolShelf(data),
    signatures: createSignatureShelf(data),
    label: createLabelShelf(data),
    'listed-site': createListedSiteShelf(data),
    'listed-address': createListedAddressShelf(data),
  } satisfies Shelves
}
