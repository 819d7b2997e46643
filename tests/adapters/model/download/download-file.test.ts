import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { downloadFile, type WantedFile } from '../../../../lib/adapters/model/download/download-file.ts'
import {
  createModelStore,
  type KeptFile,
  type ModelStore,
} from '../../../../lib/adapters/model/download/model-store.ts'
import { createPieceReader } from '../../../../lib/adapters/network/create-piece-reader.ts'
import { serveWeights, type WeightHost } from '../../../world/model/serve-weights.ts'

const PIECE = 1_000
const WEIGHTS = Uint8Array.from({ length: 4_321 }, (_, at) => (at * 31) % 251)
const SHA256 = createHash('sha256').update(WEIGHTS).digest('hex')

let host: WeightHost
let store: ModelStore
let logged: string[]
let databases = 0

beforeEach(async () => {
  host = await serveWeights(WEIGHTS)
  store = createModelStore(`models-${databases++}`)
  logged = []
})
afterEach(() => host.stop())

interface How {
  readonly sha256?: string | null
  readonly bytes?: number | null
  readonly redirects?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (file: KeptFile) => void
}

function download(how: How = {}): Promise<KeptFile> {
  const { sha256 = SHA256, bytes = null, redirects = false } = how
  const { signal = new AbortController().signal, onProgress = () => {} } = how
  const wanted: WantedFile = { model: 'm', name: 'm.gguf', url: `${host.url}/m.gguf`, sha256, bytes }
  const network = createPieceReader({ log: (entry) => logged.push(entry.host) })
  return downloadFile(wanted, { network, store }, { redirects, signal, onProgress, pieceBytes: PIECE })
}

async function kept(): Promise<Uint8Array> {
  const file = await store.file('m', 'm.gguf')
  if (file === null) return new Uint8Array()
  return new Uint8Array(await new Blob([...(await store.pieces(file))]).arrayBuffer())
}

test('a file comes in parts, whole and with its hash, each call in the log', async () => {
  const file = await download()
  expect(file).toMatchObject({ sha256: SHA256, pinned: true, totalBytes: WEIGHTS.length })
  expect(await kept()).toEqual(WEIGHTS)
  expect(logged).toHaveLength(host.asked.length)
})

test('what stopped goes on where it stopped, and what is whole is asked for no more', async () => {
  const stop = new AbortController()
  const paused = download({ signal: stop.signal, onProgress: ({ pieces }) => pieces.length === 2 && stop.abort() })
  await expect(paused).rejects.toThrow()
  expect((await kept()).length).toBe(2 * PIECE)
  host.asked.length = 0
  expect((await download()).sha256).toBe(SHA256)
  expect(host.asked[0]).toBe(2 * PIECE)
  expect(await kept()).toEqual(WEIGHTS)
  host.asked.length = 0
  await download()
  expect(host.asked).toEqual([])
})

test('one changed bit is found, and all of it thrown away', async () => {
  const tampered = WEIGHTS.slice()
  tampered[2_000] = (tampered[2_000] ?? 0) ^ 1
  host.serve(tampered)
  await expect(download()).rejects.toThrow(/hash differs/)
  expect(await store.list()).toEqual([])
})

test('a file that nobody named a hash of gets the first that it had; another is refused, also after it was deleted', async () => {
  const first = await download({ sha256: null })
  expect(first).toMatchObject({ sha256: SHA256, pinned: false })
  await store.drop('m')
  host.serve(WEIGHTS.slice(1))
  await expect(download({ sha256: null })).rejects.toThrow(/hash differs/)
  host.serve(WEIGHTS)
  expect((await download({ sha256: null })).sha256).toBe(SHA256)
})

test('a host that stops early is told of, what came stays, and the rest can be had later', async () => {
  host.misbehave('stops-early')
  await expect(download()).rejects.toThrow(/stopped before the end/)
  host.misbehave(null)
  expect((await download()).sha256).toBe(SHA256)
})

test('a host that goes on for ever is cut off at the size that the file has', async () => {
  host.misbehave('is-endless')
  await expect(download({ bytes: WEIGHTS.length })).rejects.toThrow(/more than this file has/)
  expect(await store.list()).toEqual([])
})

test('a host that gives all at once, more than was asked for, is refused', async () => {
  host.misbehave('ignores-ranges')
  await expect(download()).rejects.toThrow(/more than was asked for/)
})

test('a file that is missing is told as such', async () => {
  host.misbehave('is-missing')
  await expect(download()).rejects.toThrow(/404/)
})

test('no other host is asked because one says so, unless that was chosen; then its name is logged too', async () => {
  const other = await serveWeights(WEIGHTS)
  const sending = await serveWeights(WEIGHTS, `${other.url}/m.gguf`)
  sending.misbehave('sends-on')
  await host.stop()
  host = sending
  await expect(download()).rejects.toThrow(/sends on to another host/)
  expect(other.asked).toEqual([])
  expect((await download({ redirects: true })).sha256).toBe(SHA256)
  expect(logged).toContain(new URL(other.url).host)
  await other.stop()
})
