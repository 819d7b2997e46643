import { type DBSchema, openDB } from 'idb'
import type { ModelChoice } from '../../../core/facts/model-choice.ts'

/** A file of a model. `sha256`: of the whole, once it is here; `pinned` where it was known before. */
export interface KeptFile {
  readonly model: string
  readonly name: string
  /** Where it is had; null where it came from a file of the user’s. */
  readonly url: string | null
  /** Bytes of each piece that is here, in order. */
  readonly pieces: readonly number[]
  readonly totalBytes: number | null
  readonly sha256: string | null
  readonly pinned: boolean
}

interface Stores extends DBSchema {
  files: { key: [model: string, name: string]; value: KeptFile }
  pieces: { key: [model: string, name: string, at: number]; value: Blob }
  hashes: { key: [model: string, name: string]; value: string }
  choice: { key: 'choice'; value: ModelChoice }
}

/** Models’ files on this device, in pieces: what has come is kept whatever happens. */
export interface ModelStore {
  list(): Promise<readonly KeptFile[]>
  file(model: string, name: string): Promise<KeptFile | null>
  /** Keeps a piece after the others, with what is then known of the file. */
  append(file: KeptFile, piece: Blob): Promise<void>
  /** Keeps that a file is whole, and its hash for good: also when the file is deleted. */
  finish(file: KeptFile & { readonly sha256: string }): Promise<void>
  /** The hash that this file had when it was first had; null where it never was. */
  firstHash(model: string, name: string): Promise<string | null>
  /** The pieces in order; rejects where one is missing. They are read where they lie, not held in memory. */
  pieces(file: KeptFile): Promise<readonly Blob[]>
  dropFile(model: string, name: string): Promise<void>
  drop(model: string): Promise<void>
  choice(): Promise<ModelChoice>
  choose(choice: ModelChoice): Promise<void>
}

/** In a database of its own on this device. */
export function createModelStore(name = 'plainsign-models'): ModelStore {
  const open = () =>
    openDB<Stores>(name, 1, {
      upgrade(database) {
        database.createObjectStore('files', { keyPath: ['model', 'name'] })
        database.createObjectStore('pieces')
        database.createObjectStore('hashes')
        database.createObjectStore('choice')
      },
    })
  let opened: ReturnType<typeof open> | undefined
  const database = () => {
    opened ??= open()
    return opened
  }
  const under = (...key: string[]) => IDBKeyRange.bound(key, [...key, []])
  return {
    list: async () => (await database()).getAll('files'),
    file: async (model, file) => (await (await database()).get('files', [model, file])) ?? null,
    async append(file, piece) {
      const both = (await database()).transaction(['files', 'pieces'], 'readwrite')
      const { model, name, pieces } = file
      await both.objectStore('pieces').put(piece, [model, name, pieces.length])
      await both.objectStore('files').put({ ...file, pieces: [...pieces, piece.size] })
      await both.done
    },
    async finish(file) {
      const { model, name, sha256 } = file
      const both = (await database()).transaction(['files', 'hashes'], 'readwrite')
      await both.objectStore('files').put(file)
      await both.objectStore('hashes').put(sha256, [model, name])
      await both.done
    },
    firstHash: async (model, file) => (await (await database()).get('hashes', [model, file])) ?? null,
    async pieces({ model, name, pieces }) {
      const found = await (await database()).getAll('pieces', under(model, name))
      const same = found.length === pieces.length && found.every(({ size }, at) => size === pieces[at])
      if (!same) throw new Error('A part of this model is missing on this device.')
      return found
    },
    async dropFile(model, file) {
      const both = (await database()).transaction(['files', 'pieces'], 'readwrite')
      await both.objectStore('pieces').delete(under(model, file))
      await both.objectStore('files').delete([model, file])
      await both.done
    },
    async drop(model) {
      const both = (await database()).transaction(['files', 'pieces'], 'readwrite')
      await both.objectStore('pieces').delete(under(model))
      await both.objectStore('files').delete(under(model))
      await both.done
    },
    choice: async () => (await (await database()).get('choice', 'choice')) ?? { engine: 'none' },
    choose: async (choice) => void (await (await database()).put('choice', choice, 'choice')),
  }
}
