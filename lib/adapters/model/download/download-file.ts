import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { PieceReader } from '../../network/create-piece-reader.ts'
import type { KeptFile, ModelStore } from './model-store.ts'

/** As large as is had, hashed and kept at once. */
const PIECE_BYTES = 8 * 1024 * 1024
const PIECE_MS = 120_000
/** More than any model that fits a browser’s memory: a host could go on for ever. */
const MAX_BYTES = 8 * 1024 * 1024 * 1024

/** A file to be had. `sha256` and `bytes` null where nothing says what they should be. */
export interface WantedFile {
  readonly model: string
  readonly name: string
  readonly url: string
  readonly sha256: string | null
  readonly bytes: number | null
}

export interface DownloadPorts {
  readonly network: PieceReader
  readonly store: Pick<ModelStore, 'file' | 'append' | 'finish' | 'firstHash' | 'pieces' | 'dropFile'>
}

export interface DownloadOptions {
  /** Whether a host may send on to another. */
  readonly redirects: boolean
  readonly signal: AbortSignal
  /** At each piece. */
  readonly onProgress: (file: KeptFile) => void
  readonly pieceBytes?: number
}

/**
 * Brings a file here, going on where an earlier try stopped. The whole is hashed: what is not the file that was wanted, or
 * not the one that was had the first time, is thrown away. Rejects with what went wrong in one sentence; what came till
 * then stays.
 */
export async function downloadFile(
  wanted: WantedFile,
  { network, store }: DownloadPorts,
  { redirects, signal, onProgress, pieceBytes = PIECE_BYTES }: DownloadOptions,
): Promise<KeptFile> {
  const { model, name, url } = wanted
  const host = new URL(url).host
  let file = (await store.file(model, name)) ?? newFile(wanted)
  if (isWhole(file)) return file
  const hash = sha256.create()
  for (const piece of file.pieces.length === 0 ? [] : await store.pieces(file)) {
    hash.update(new Uint8Array(await piece.arrayBuffer()))
  }
  for (;;) {
    const from = sizeOf(file)
    const most = wanted.bytes ?? MAX_BYTES
    if (from > most) throw await refused(`${host} gave more than this file has.`)
    const answer = await network.piece(url, {
      from,
      redirects,
      signal,
      why: 'get a language model',
      methods: ['GET'],
      timeoutMs: PIECE_MS,
      maxBytes: pieceBytes,
    })
    if (!answer.ok) {
      throw new Error(answer.redirected ? `${host} sends on to another host.` : `${host} ${answer.reason}.`)
    }
    const totalBytes = wanted.bytes ?? answer.totalBytes ?? file.totalBytes
    hash.update(answer.bytes)
    if (answer.bytes.length > 0) {
      await store.append({ ...file, totalBytes }, new Blob([answer.bytes]))
      file = { ...file, totalBytes, pieces: [...file.pieces, answer.bytes.length] }
      onProgress(file)
    }
    const size = sizeOf(file)
    if (size === totalBytes || answer.bytes.length < pieceBytes) {
      if (totalBytes !== null && size !== totalBytes) {
        if (size > totalBytes) throw await refused(`${host} gave more than this file has.`)
        throw new Error(`${host} stopped before the end.`)
      }
      break
    }
  }
  const found = bytesToHex(hash.digest())
  const known = wanted.sha256 ?? (await store.firstHash(model, name))
  if (known !== null && known !== found) {
    throw await refused('What came is not the file that was wanted: its hash differs. It was thrown away.')
  }
  const whole = { ...file, totalBytes: sizeOf(file), sha256: found }
  await store.finish(whole)
  return whole

  async function refused(reason: string): Promise<Error> {
    await store.dropFile(model, name)
    return new Error(reason)
  }
}

export function isWhole({ sha256 }: KeptFile): boolean {
  return sha256 !== null
}

export function sizeOf({ pieces }: Pick<KeptFile, 'pieces'>): number {
  return pieces.reduce((sum, size) => sum + size, 0)
}

function newFile({ model, name, url, sha256, bytes }: WantedFile): KeptFile {
  return { model, name, url, pieces: [], totalBytes: bytes, sha256: null, pinned: sha256 !== null }
}
