import { createLibrary } from '../../lib/adapters/library/create-library.ts'
import { createPackagedData } from '../../lib/adapters/library/packaged-data.ts'
import { createPackagedShelves } from '../../lib/adapters/library/packaged-shelves.ts'
import type { Library } from '../../lib/ports/library.ts'
import { readPackagedFile } from '../data/read-packaged-file.ts'

/** The extension's library in Node: the packaged data as it lies in this checkout; nobody's address book, no endpoint. */
export function openLibrary(): Library {
  return createLibrary(createPackagedShelves(createPackagedData(readPackagedFile)))
}
