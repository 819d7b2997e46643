import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { initSync } from 'evmole/no_tla'
import { createLibrary } from '../../lib/adapters/library/create-library.ts'
import { createFunctionsShelf } from '../../lib/adapters/library/functions-shelf.ts'
import { createPackagedData } from '../../lib/adapters/library/packaged-data.ts'
import { createPackagedShelves } from '../../lib/adapters/library/packaged-shelves.ts'
import { recoverFunctions } from '../../lib/adapters/library/recover-functions.ts'
import type { Library } from '../../lib/ports/library.ts'
import { readPackagedFile } from '../data/read-packaged-file.ts'
import { root } from '../project.ts'

const WASM = join(root, 'node_modules', 'evmole', 'dist', 'evmole_bg.wasm')

/** The extension's library in Node: the packaged data as it lies in this checkout; nobody's address book, no endpoint. */
export function openLibrary(): Library {
  let ready = false
  return createLibrary({
    ...createPackagedShelves(createPackagedData(readPackagedFile)),
    functions: createFunctionsShelf(async (code) => {
      if (!ready) initSync({ module: readFileSync(WASM) })
      ready = true
      return recoverFunctions(code)
    }),
  })
}
