import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadPackagedFile } from '../../lib/adapters/library/packaged-data.ts'
import { root } from '../project.ts'

/** The packaged data as it lies in this checkout. */
export const readPackagedFile: ReadPackagedFile = (path) => readFile(join(root, 'public', 'data', path), 'utf8')
