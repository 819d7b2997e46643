import type { AddressBook } from '../../ports/address-book.ts'
import type { Library } from '../../ports/library.ts'
import type { PastParties, PastSites } from '../../ports/memory.ts'
import type { Network } from '../network/create-network.ts'
import { createPackageFiles } from '../network/package-files.ts'
import { createAbiShelf } from './abi-shelf.ts'
import { createBookedLabelShelf } from './booked-label-shelf.ts'
import { createLibrary } from './create-library.ts'
import { createFunctionsShelf } from './functions-shelf.ts'
import { createLookAlikeShelf } from './look-alike-shelf.ts'
import { createPackagedData } from './packaged-data.ts'
import { createPackagedShelves } from './packaged-shelves.ts'
import { recoverInWorker } from './recover-in-worker.ts'
import { createSiteMemoryShelf } from './site-memory-shelf.ts'

/** One code is looked through for this long at most. */
const RECOVERY_TIMEOUT_MS = 3_000

/**
 * The library in the browser: from the extension's own package, with functions recovered in a worker. One for each
 * review, over the same files: through the review's own door, under the source of ABIs that stood when it began. `root`
 * is any address inside the package.
 */
export function openBrowserLibrary(
  root: string,
  book: AddressBook,
  past: PastParties & PastSites,
): (network: Pick<Network, 'get'>, abiSource: string | null) => Library {
  const files = createPackageFiles(root)
  const wasm = new URL('../../../node_modules/evmole/dist/evmole_bg.wasm', import.meta.url).href
  const recover = recoverInWorker(
    () => new Worker(new URL('./functions.worker.ts', import.meta.url), { type: 'module' }),
    () => files.bytes(wasm),
    { timeoutMs: RECOVERY_TIMEOUT_MS },
  )
  const packaged = createPackagedShelves(createPackagedData((path) => files.text(`/data/${path}`)))
  const shelves = {
    ...packaged,
    label: createBookedLabelShelf(book, packaged.label),
    functions: createFunctionsShelf(recover),
    'look-alike': createLookAlikeShelf(book, past),
    'site-memory': createSiteMemoryShelf(past),
  }
  return (network, abiSource) => createLibrary({ ...shelves, abi: createAbiShelf(network, abiSource) })
}
