import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRequest } from '../../../lib/core/decode/decode-request.ts'
import { TYPED_DATA_READERS } from '../../../lib/core/decode/registry.ts'
import { encodeType } from '../../../lib/core/decode/typed-data/hash-typed-data.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/types')
const ACCOUNT = `0x${'5a'.repeat(20)}` as const
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: 1_700_000_000 } as const

/** Type texts that were taken from the source that each names. */
interface Sourced {
  readonly types: readonly { readonly origin: string; readonly type: string }[]
}

const sources = readdirSync(FOLDER).map((file) => {
  const { types } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Sourced
  return { name: basename(file, '.json'), types }
})

describe('every type text by which typed data is recognised', () => {
  it.each(TYPED_DATA_READERS.map(({ name, types }) => ({ name, types })))('$name: is that of its source', (reader) => {
    const sourced = sources.find(({ name }) => name === reader.name)?.types ?? []
    expect(sourced.length).toBeGreaterThan(0)
    for (const { origin } of sourced) expect(origin).toMatch(/^(npm [^ ]+@\d[^ ]*|github [^ ]+@[0-9a-f]{40}) [^ ]+/)
    if (reader.types !== undefined) expect(reader.types.toSorted()).toEqual(sourced.map(({ type }) => type).toSorted())
  })

  it('has a reader, and belongs to one alone', () => {
    expect(sources.map(({ name }) => name).toSorted()).toEqual(TYPED_DATA_READERS.map(({ name }) => name).toSorted())
    const all = sources.flatMap(({ types }) => types.map(({ type }) => type))
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('typed data of a sourced type', () => {
  // A tree of more levels is only longer, and at last has more values than are let in.
  const cases = sources.flatMap(({ name, types }) =>
    types.filter(({ type }) => !type.includes('[2]'.repeat(8))).map(({ type }) => ({ name, type })),
  )

  it.each(cases)('is taken by $name: $type', ({ name, type }) => {
    const data = emptyOf(type)
    const read = (given: Json) => {
      const request = parseWalletRequest({ method: 'eth_signTypedData_v4', params: [ACCOUNT, given] })
      if (request.kind === 'typed-data')
        expect(encodeType(request.typedData.types, request.typedData.primaryType)).toBe(type)
      const { meaning, facts } = decodeRequest(request, CONTEXT, NOTHING_KNOWN).result
      return { meaning, standard: facts.find(({ kind }) => kind === 'standard')?.value ?? null }
    }
    const { meaning, standard } = read(data)
    expect(meaning.kind).toBe('typed-data')
    // What only stands for something else is said to, and not called understood.
    expect([name, null]).toContain(standard)
    if (standard === null) expect(meaning.reason).toMatch(/\S/)
  })
})

/** Typed data of that type with nothing in it. */
function emptyOf(text: string): Json {
  const structs = new Map(
    [...text.matchAll(/([^()]+)\(([^()]*)\)/g)].map(([, name = '', fields = '']) => [
      name,
      fields.split(',').map((each) => ({ type: each.split(' ')[0] ?? '', name: each.split(' ')[1] ?? '' })),
    ]),
  )
  const emptyValue = (type: string): Json => {
    const [, inner, length] = /^(.+)\[(\d*)\]$/.exec(type) ?? []
    if (inner !== undefined) return Array.from({ length: Number(length) }, () => emptyValue(inner))
    const struct = structs.get(type)
    return struct ? Object.fromEntries(struct.map((each) => [each.name, emptyValue(each.type)])) : emptyLeaf(type)
  }
  const primaryType = /^[^(]+/.exec(text)?.[0] ?? ''
  const types = Object.fromEntries([...structs, ['EIP712Domain', [{ name: 'verifyingContract', type: 'address' }]]])
  return { types, primaryType, domain: { verifyingContract: ACCOUNT }, message: emptyValue(primaryType) }
}

function emptyLeaf(type: string): Json {
  if (type === 'bool') return false
  if (type === 'string') return ''
  if (type === 'address') return `0x${'0'.repeat(40)}`
  if (type.startsWith('bytes')) return `0x${'00'.repeat(Number(type.slice(5)))}`
  return 0
}
