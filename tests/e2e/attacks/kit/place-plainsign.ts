import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extensionId, makeExtensionKey } from '../../../world/extension-id.ts'

/** An id in the middle, so that a key on either side of it is soon found. */
const MIDDLE = 'h'.padEnd(32, 'p')

export interface PlacedPlainsign {
  readonly folder: string
  readonly id: string
  readonly walletKey: string
}

/**
 * A copy of the built extension with an id of no rank, and a key for the wallet whose id sorts before or after it. The
 * copy also keeps a build that goes on meanwhile from changing what is attacked.
 */
export function placePlainsign(built: string, walletGoes: 'before' | 'after'): PlacedPlainsign {
  const folder = mkdtempSync(join(tmpdir(), 'plainsign-attacked-'))
  cpSync(join(built, 'chrome-mv3'), folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  const key = makeExtensionKey(walletGoes === 'before' ? 'after' : 'before', MIDDLE)
  writeFileSync(path, JSON.stringify({ ...manifest, key }))
  const id = extensionId(key)
  return { folder, id, walletKey: makeExtensionKey(walletGoes, id) }
}
