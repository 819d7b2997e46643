import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TYPED_DATA_READERS } from '../../../lib/core/decode/registry.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/types')

/** Type texts that were taken from the source that each names. */
interface Sourced {
  readonly types: readonly { readonly origin: string; readonly type: string }[]
}

const readers = TYPED_DATA_READERS.flatMap(({ name, types }) => (types === undefined ? [] : [{ name, types }]))

describe('every type text by which typed data is recognised', () => {
  it.each(readers)('$name: is that of its source, and none is left out', ({ name, types }) => {
    const sourced = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Sourced
    expect(types.toSorted()).toEqual(sourced.types.map(({ type }) => type).toSorted())
    for (const { origin } of sourced.types)
      expect(origin).toMatch(/^(npm [^ ]+@\d[^ ]*|github [^ ]+@[0-9a-f]{40}) [^ ]+/)
  })

  it('has a reader', () => {
    const names = readdirSync(FOLDER).map((file) => basename(file, '.json'))
    expect(names.toSorted()).toEqual(readers.map(({ name }) => name).toSorted())
  })

  it('belongs to one reader alone', () => {
    const all = readers.flatMap(({ types }) => types)
    expect(new Set(all).size).toBe(all.length)
  })
})
