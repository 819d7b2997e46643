import type { Library } from '../../ports/library.ts'
import { createPackageFiles } from '../network/package-files.ts'
import { createLibrary, type Shelves } from './create-library.ts'
import { createFunctionsShelf } from './functions-shelf.ts'
import { createPackagedData } from './packaged-data.ts'
import { createPackagedShelves } from './packaged-shelves.ts'
import { recoverInWorker } from './recover-in-worker.ts'

/** One code is looked through for this long at most. */
const RECOVERY_TIMEOUT_MS = 3_000

interface Parts {
  /** Any address inside the extension's package. */
  readonly root: string
  /** Where evmole's wasm lies in it. */
  readonly wasm: string
  readonly spawnRecovery: () => Worker
}

/** The library in the browser: from the extension's own package, with functions recovered in a worker. */
export function createBrowserLibrary({ root, wasm, spawnRecovery }: Parts, others: Shelves = {}): Library {
  const files = createPackageFiles(root)
  const recover = recoverInWorker(spawnRecovery, () => files.bytes(wasm), { timeoutMs: RECOVERY_TIMEOUT_MS })
  return createLibrary({
    ...createPackagedShelves(createPackagedData((path) => files.text(`/data/${path}`))),
    functions: createFunctionsShelf(recover),
    ...others,
  })
}
