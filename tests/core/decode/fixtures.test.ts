import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRequest } from '../../../lib/core/decode/decode-request.ts'
import type { Meaning } from '../../../lib/core/decode/meaning.ts'
import { DECODERS, MESSAGE_READERS, TYPED_DATA_READERS } from '../../../lib/core/decode/registry.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import { type Answer, type Known, type Need, NOTHING_KNOWN, needKey } from '../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'

/** A request, what the chain answers, and what the meaning must hold. */
interface Fixture {
  readonly says: string
  readonly method: string
  readonly params: Json
  readonly answers?: readonly { readonly need: Need; readonly answer: Answer }[]
  readonly meaning: object
  /** Fields of the outermost meaning that must be there. */
  readonly fields: readonly object[]
  /** What typed data is recognised as; null: it must not be called understood. */
  readonly standard?: string | null
}

const ROOT = new URL('../../fixtures/decode', import.meta.url).pathname
const CONTEXT = {
  origin: 'https://dapp.example',
  chainId: 1,
  account: '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c',
  now: 1_700_000_000,
} as const

const names = [...new Set([...DECODERS, ...TYPED_DATA_READERS, ...MESSAGE_READERS].map(({ name }) => name))]

describe.each(names)('%s', (name) => {
  const fixtures = readdirSync(join(ROOT, name)).map((file) => {
    const fixture = JSON.parse(readFileSync(join(ROOT, name, file), 'utf8')) as Fixture
    return { file, ...fixture }
  })

  it.each(fixtures)('$file: $says', ({ method, params, answers = [], meaning, fields, standard }) => {
    const request = parseWalletRequest({ method, params })
    const known: Known = new Map(answers.map(({ need, answer }) => [needKey(need), answer]))
    const { meaning: read, facts } = decodeRequest(request, CONTEXT, known).result
    expect(read).toMatchObject(meaning)
    for (const field of fields) expect(read.fields).toContainEqual(expect.objectContaining(field))
    const recognised = facts.find(({ kind }) => kind === 'standard')?.value ?? null
    if (standard !== undefined) expect(recognised).toBe(standard)
    const before = decodeRequest(request, CONTEXT, NOTHING_KNOWN).result.meaning
    expect(rawValues(read), 'no answer changes a raw value').toEqual(rawValues(before))
  })
})

function rawValues({ path, fields, calls }: Meaning): unknown {
  return { path, fields: fields.map((field) => [field.path, field.raw]), calls: calls.map(rawValues) }
}
