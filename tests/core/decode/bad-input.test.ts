import fc from 'fast-check'
import { toFunctionSelector } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { decodeRequest } from '../../../lib/core/decode/decode-request.ts'
import { digestRequest } from '../../../lib/core/decode/digests.ts'
import { type Meaning, meaningSchema } from '../../../lib/core/decode/meaning.ts'
import { DECODERS, TYPED_DATA_READERS } from '../../../lib/core/decode/registry.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'

const ACCOUNT = `0x${'5a'.repeat(20)}` as const
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: 1_700_000_000 } as const

/** No meaning is much larger than the largest request that is let in. */
const MOST_CHARACTERS = 4_194_304

function decode(method: string, params: Json): Meaning {
  const request = parseWalletRequest({ method, params })
  const { meaning } = decodeRequest(request, CONTEXT, NOTHING_KNOWN).result
  meaningSchema.parse(meaning)
  digestRequest(request)
  expect(JSON.stringify(meaning).length).toBeLessThan(MOST_CHARACTERS)
  if (meaning.kind === 'malformed' || meaning.kind === 'unknown') expect(meaning.reason).toMatch(/\S/)
  return meaning
}

/** Types written as `uint256 amount`. */
type Types = { readonly [name: string]: readonly string[] }

function typed(types: Types, message: Json, primaryType = 'A', domain: Json = {}): Meaning {
  const declared = Object.entries<readonly string[]>({ EIP712Domain: [], ...types }).map(([name, fields]) => [
    name,
    fields.map((field) => ({ type: field.split(' ')[0] ?? '', name: field.split(' ')[1] ?? '' })),
  ])
  const data = { types: Object.fromEntries(declared), primaryType, domain, message }
  return decode('eth_signTypedData_v4', [ACCOUNT, JSON.stringify(data)])
}

const nested = (depth: number): Json => (depth === 0 ? [] : [nested(depth - 1)])
const send = (data: string) => decode('eth_sendTransaction', [{ from: ACCOUNT, to: ACCOUNT, data }])
const word = (value: number | bigint) => value.toString(16).padStart(64, '0')

describe('typed data that lies or overdoes it is refused, with the reason and place', () => {
  it.each<[string, () => Meaning, RegExp]>([
    ['a struct that holds itself', () => typed({ A: ['B b'], B: ['A a'] }, { b: { a: {} } }), /missing/],
    ['a type that is not declared', () => typed({ A: ['Person who'] }, { who: {} }), /not declared/],
    ['a declared field that is missing', () => typed({ A: ['bool a', 'bool b'] }, { a: true }), /missing/],
    ['a field that no type declares', () => typed({ A: ['bool a'] }, { a: true, b: 1 }), /no type declares/],
    ['a name that stands twice', () => typed({ A: ['bool a', 'uint8 a'] }, { a: true }), /twice/],
    [
      'a list longer than declared',
      () => typed({ A: ['uint8[2] a'] }, { a: [1, 2, 3] }),
      /2 elements are declared, 3 given/,
    ],
    ['a list that is none', () => typed({ A: ['uint8[] a'] }, { a: { length: 3 } }), /list/],
    ['a number with a fraction', () => typed({ A: ['uint256 a'] }, { a: 1.5 }), /exactly/],
    ['a number beyond what JSON can hold', () => typed({ A: ['uint256 a'] }, { a: 2 ** 60 }), /exactly/],
    ['a negative number where none can be', () => typed({ A: ['uint256 a'] }, { a: '-1' }), /does not fit/],
    ['a number too large for its type', () => typed({ A: ['uint8 a'] }, { a: 256 }), /does not fit/],
    ['text for a number', () => typed({ A: ['uint256 a'] }, { a: '1e18' }), /whole number/],
    ['a type of no size', () => typed({ A: ['uint7 a'] }, { a: 1 }), /not declared/],
    ['an address that is too short', () => typed({ A: ['address a'] }, { a: '0x12' }), /address/],
    ['bytes of another size', () => typed({ A: ['bytes32 a'] }, { a: '0x12' }), /32 bytes are expected/],
    ['a name of 10,000 characters', () => typed({ A: [`bool ${'x'.repeat(10_000)}`] }, {}), /no field name/],
    ['a thousand types in a row', () => typed(chain(1_000), {}, 'S0'), /more than 64 types/],
    [
      'forty thousand fields',
      () => typed({ A: Array.from({ length: 40_000 }, (_, i) => `bool f${i}`) }, {}),
      /512 fields/,
    ],
    ['forty thousand values', () => typed({ A: ['uint8[] a'] }, { a: Array(40_000).fill(1) }), /10000 values/],
    ['a value a thousand lists deep', () => typed({ A: ['uint8[][] a'] }, { a: nested(1_000) }), /whole number/],
    ['a type of a thousand lists', () => typed({ A: [`uint8${'[]'.repeat(1_000)} a`] }, { a: [] }), /no type/],
    ['a struct that goes deeper than anyone nests', () => typed({ A: ['A[] a'] }, tree(30)), /nested deeper/],
    [
      'a built-in type declared anew',
      () => typed({ A: ['address a'], address: ['bool b'] }, { a: { b: true } }),
      /built-in/,
    ],
    [
      'a domain that is not declared',
      () => typed({ A: ['bool a'], EIP712Domain: ['string name'] }, { a: true }),
      /missing/,
    ],
  ])('%s', (_, read, reason) => {
    expect(read()).toMatchObject({ kind: 'malformed', acts: [], calls: [], reason: expect.stringMatching(reason) })
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'and %s is a name like any other, or refused',
    (name) => {
      const params = (types: string, message: string) => [
        ACCOUNT,
        `{"types":{"EIP712Domain":[],${types}},"primaryType":"A","domain":{},"message":${message}}`,
      ]
      const field = decode('eth_signTypedData_v4', params(`"A":[{"name":"${name}","type":"bool"}]`, `{"${name}":true}`))
      expect(field.fields.at(-1)).toMatchObject({ path: `#.${name}`, raw: 'true' })
      const absent = decode('eth_signTypedData_v4', params(`"A":[{"name":"${name}","type":"bool"}]`, '{}'))
      expect(absent).toMatchObject({ kind: 'malformed', reason: expect.stringContaining('missing') })
      const type = decode('eth_signTypedData_v4', params(`"A":[{"name":"x","type":"${name}"}]`, '{"x":{}}'))
      expect(type).toMatchObject({ kind: 'malformed', reason: expect.stringContaining('not declared') })
      const extra = decode(
        'eth_signTypedData_v4',
        params('"A":[{"name":"x","type":"bool"}]', `{"x":true,"${name}":{"y":1}}`),
      )
      expect(extra).toMatchObject({ kind: 'malformed', reason: expect.stringContaining('no type declares') })
    },
  )
})

describe('the same data without the lie is read', () => {
  it.each<[string, () => Meaning]>([
    ['a list of structs of its own kind', () => typed({ A: ['A[] a'] }, tree(5))],
    ['a list as long as declared', () => typed({ A: ['uint8[2] a'] }, { a: [1, 2] })],
    ['a number as text', () => typed({ A: ['uint256 a'] }, { a: '1000000000000000000' })],
    ['a number in hex', () => typed({ A: ['uint256 a'] }, { a: '0xff' })],
    ['a negative number where one may be', () => typed({ A: ['int8 a'] }, { a: -128 })],
    ['fifty types in a row', () => typed(chain(15), { x: link(14) }, 'S0')],
    ['many values', () => typed({ A: ['uint8[] a'] }, { a: Array(5_000).fill(1) })],
  ])('%s', (_, read) => {
    expect(read()).toMatchObject({ kind: 'typed-data' })
  })

  it('and what is too much to show is cut, and said to be', () => {
    expect(typed({ A: ['uint8[] a'] }, { a: Array(5_000).fill(1) }).reason).toBe('More fields than are shown')
  })

  it('and a domain that names more than is signed says so', () => {
    const meaning = typed({ A: ['bool a'], EIP712Domain: ['string name'] }, { a: true }, 'A', { name: 'x', chainId: 1 })
    expect(meaning.reason).toBe('Named in the domain but not signed: “chainId”')
  })
})

describe('calldata that lies about lengths and places ends, whatever the function', () => {
  const selectors = DECODERS.flatMap(({ name, abi }) =>
    abi
      .filter((item) => item.type === 'function')
      .map((fn) => [`${name}: ${fn.name}`, toFunctionSelector(fn)] as const),
  )
  const bodies = [
    word(2n ** 256n - 1n).repeat(24),
    word(32).repeat(200),
    word(32) + word(6_000) + word(32).repeat(200),
    (word(64) + word(2n ** 64n)).repeat(200),
    '0'.repeat(8_000),
    'ff',
  ]

  it.each(selectors)('%s', (_, selector) => {
    for (const body of bodies) expect(send(selector + body).kind).toBe('contract-call')
  })
})

describe('anything at all gives a meaning', () => {
  const names = fc.constantFrom('a', 'b', 'A', 'B', 'to', 'data', '__proto__', 'constructor', 'ä', '\u202E')
  const bases = fc.constantFrom(
    'A',
    'B',
    'C',
    'bool',
    'address',
    'uint8',
    'int256',
    'bytes',
    'bytes4',
    'string',
    'uint9',
  )
  const suffixes = fc.constantFrom('', '', '[]', '[2]', '[][1]')
  const field = fc.record({ name: names, type: fc.tuple(bases, suffixes).map((parts) => parts.join('')) })
  const values = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>

  it('typed data of any types', () => {
    const structs = fc.array(field, { maxLength: 4 })
    const types = fc.record({ EIP712Domain: structs, A: structs, B: structs, C: structs })
    fc.assert(
      fc.property(types, fc.dictionary(names, values), fc.dictionary(names, values), (given, domain, message) => {
        const data = { types: given, primaryType: 'A', domain, message }
        expect(['typed-data', 'malformed']).toContain(decode('eth_signTypedData_v4', [ACCOUNT, data]).kind)
      }),
      { numRuns: 600 },
    )
  })

  it('typed data of every known type, with any values that fit it', () => {
    // A tree of more than three levels is only longer, and at last has more values than are let in.
    const known = TYPED_DATA_READERS.flatMap(({ types = [] }) => types).filter(
      (type) => !type.includes('[2]'.repeat(4)),
    )
    expect(known.length).toBeGreaterThan(80)
    fc.assert(
      fc.property(fc.constantFrom(...known).chain(anyOf), (data) => {
        expect(decode('eth_signTypedData_v4', [ACCOUNT, JSON.stringify(data)]).kind).toBe('typed-data')
      }),
      { numRuns: 600 },
    )
  })

  it('version 1, with any entries', () => {
    const entries = fc.array(fc.record({ type: bases, name: names, value: values }), { maxLength: 5 })
    fc.assert(
      fc.property(entries, (list) => {
        expect(['typed-data', 'malformed']).toContain(decode('eth_signTypedData_v1', [list, ACCOUNT]).kind)
      }),
    )
  })
})

/** `S0` holds `S1`, and so on. */
function chain(length: number): Types {
  const links = Array.from({ length }, (_, place) => [`S${place}`, [`S${place + 1} x`]])
  return { ...Object.fromEntries(links), [`S${length}`]: ['bool x'] }
}

function link(depth: number): Json {
  return { x: depth === 0 ? true : link(depth - 1) }
}

function tree(depth: number): Json {
  return { a: depth === 0 ? [] : [tree(depth - 1)] }
}

/** Typed data of one type text, with any values that its fields can have. */
function anyOf(text: string): fc.Arbitrary<Json> {
  const structs = new Map(
    [...text.matchAll(/([^()]+)\(([^()]*)\)/g)].map(([, name = '', fields = '']) => [
      name,
      fields.split(',').map((each) => ({ type: each.split(' ')[0] ?? '', name: each.split(' ')[1] ?? '' })),
    ]),
  )
  const primaryType = /^[^(]+/.exec(text)?.[0] ?? ''
  const valueOfType = (type: string): fc.Arbitrary<Json> => {
    const [, inner, length] = /^(.+)\[(\d*)\]$/.exec(type) ?? []
    if (inner !== undefined) {
      const size = length === '' ? { maxLength: 2 } : { minLength: Number(length), maxLength: Number(length) }
      return fc.array(valueOfType(inner), size)
    }
    const struct = structs.get(type)
    if (struct !== undefined)
      return fc.record(
        Object.fromEntries(struct.map((each) => [each.name, valueOfType(each.type)])),
      ) as fc.Arbitrary<Json>
    return leaf(type)
  }
  const types = Object.fromEntries([...structs, ['EIP712Domain', [{ name: 'verifyingContract', type: 'address' }]]])
  return valueOfType(primaryType).map((message) => ({
    types,
    primaryType,
    domain: { verifyingContract: ACCOUNT },
    message,
  }))
}

function leaf(type: string): fc.Arbitrary<Json> {
  const hex = (least: number, most: number) =>
    fc.uint8Array({ minLength: least, maxLength: most }).map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`)
  const [, bits] = /^uint(\d+)$/.exec(type) ?? []
  if (bits !== undefined) return fc.bigInt(0n, 2n ** BigInt(bits) - 1n).map(String)
  const [, size] = /^bytes(\d+)$/.exec(type) ?? []
  if (size !== undefined) return hex(Number(size), Number(size))
  if (type === 'bool') return fc.boolean()
  if (type === 'bytes') return hex(0, 150)
  if (type === 'address') return fc.oneof(fc.constant(`0x${'0'.repeat(40)}`), hex(20, 20))
  if (type === 'string') return fc.string({ unit: 'binary', maxLength: 20 })
  return fc.integer({ min: -5, max: 5 })
}
