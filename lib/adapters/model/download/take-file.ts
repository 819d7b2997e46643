import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { createModelStore, type ModelStore } from './model-store.ts'

const PIECE_BYTES = 8 * 1024 * 1024
/** The first bytes of every GGUF file. */
const MAGIC = 'GGUF'

/** Takes a GGUF file of the user’s as a model; its hash is recorded. Rejects what is none. */
export async function takeModelFile(
  file: File,
  store: Pick<ModelStore, 'drop' | 'append' | 'finish'> = createModelStore(),
): Promise<void> {
  if ((await file.slice(0, MAGIC.length).text()) !== MAGIC) throw new Error('This is no GGUF file.')
  const model = file.name.slice(0, 256)
  await store.drop(model)
  const hash = sha256.create()
  const pieces: number[] = []
  const kept = { model, name: 'model.gguf', url: null, totalBytes: file.size, sha256: null, pinned: false }
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    const bytes = new Uint8Array(await file.slice(from, from + PIECE_BYTES).arrayBuffer())
    hash.update(bytes)
    await store.append({ ...kept, pieces }, new Blob([bytes]))
    pieces.push(bytes.length)
  }
  await store.finish({ ...kept, pieces, sha256: bytesToHex(hash.digest()) })
}
