import fc from 'fast-check'
import { type AbiFunction, type AbiParameter, encodeAbiParameters, parseAbiParameters } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeParameters, tryParameters } from '../../../lib/core/decode/decode-arguments.ts'
import type { ValueNode } from '../../../lib/core/decode/value-tree.ts'

const words = (...list: readonly (string | number)[]): `0x${string}` =>
  `0x${list.map((word) => (typeof word === 'number' ? word.toString(16) : word).padStart(64, '0')).join('')}`
const right = (text: string) => text.padEnd(64, '0')
const ADDRESS = 'a5'.repeat(20)

/** What each encoding that differs from the canonical one is told as, by the place of its first odd byte. */
const ODD: readonly [string, string, `0x${string}`, object | undefined][] = [
  ['nothing odd', 'address,uint256', words(ADDRESS, 5), undefined],
  ['dirty address padding', 'address', words(`01${ADDRESS}`), { kind: 'dirty', offset: 0 }],
  ['a boolean that is neither', 'address,bool', words(ADDRESS, 2), { kind: 'dirty', offset: 32 }],
  ['a number wider than its type', 'uint8', words(0x1ff), { kind: 'dirty', offset: 0 }],
  ['a negative number half extended', 'int8', words(0xff), { kind: 'dirty', offset: 0 }],
  ['bytes behind bytes4', 'bytes4', words(right('deadbeef01')), { kind: 'dirty', offset: 0 }],
  ['padding of bytes', 'bytes', words(0x20, 1, right('aabb')), { kind: 'dirty', offset: 65 }],
  ['no padding of bytes', 'bytes', `${words(0x20, 1)}aa`, { kind: 'dirty', offset: 65 }],
  ['text that is no UTF-8', 'string', words(0x20, 1, right('ff')), { kind: 'dirty', offset: 64 }],
  [
    'bytes after the arguments',
    'uint256',
    `${words(1)}abcd`,
    { kind: 'trailing', offset: 32, size: 2, bytes: '0xabcd' },
  ],
  ['a gap before the tail', 'bytes', words(0x40, 0, 0), { kind: 'offset', offset: 0 }],
  ['two parts in one place', 'bytes,bytes', words(0x40, 0x40, 0), { kind: 'offset', offset: 32 }],
  ['parts in another order', 'bytes,bytes', words(0x60, 0x40, 0, 0), { kind: 'offset', offset: 0 }],
  ['a tail inside the head', 'bytes,uint256', words(0x20, 0), { kind: 'offset', offset: 0 }],
]

const MISFIT: readonly [string, string, `0x${string}`, object][] = [
  ['nothing at all', 'uint256', '0x', { kind: 'short', offset: 0 }],
  ['half an address', 'address,uint256', `0x${'00'.repeat(40)}`, { kind: 'short', offset: 32 }],
  ['an offset behind the end', 'bytes', words(0x400), { kind: 'short', offset: 0 }],
  ['an offset beyond any number', 'bytes', words('f'.repeat(64)), { kind: 'short', offset: 0 }],
  ['a length behind the end', 'bytes', words(0x20, 0x21, 0), { kind: 'short', offset: 64 }],
  ['an absurd length', 'uint256[]', words(0x20, 'f'.repeat(64)), { kind: 'short', offset: 32 }],
  ['a fixed list that is too long', 'uint256[1000000000]', words(1), { kind: 'short', offset: 0 }],
]

describe('what is not the canonical encoding is found, with its place', () => {
  it.each(ODD)('%s (%s)', (_, types, body, oddity) => {
    const decoded = decodeParameters(parseAbiParameters(types), body)
    expect(decoded?.args.items).toBeDefined()
    if (oddity === undefined) expect(decoded?.oddity).toBeUndefined()
    else expect(decoded?.oddity).toMatchObject(oddity)
  })

  it('keeps of a value only the bits of its type, as a contract that accepts it does', () => {
    const { args } =
      decodeParameters(
        parseAbiParameters('address,bool,uint8,int8,bytes1'),
        words(`ff${ADDRESS}`, 2, 0x1ff, 0xff, right('aabb')),
      ) ?? {}
    expect(args?.items?.map(({ value }) => value)).toEqual([`0x${ADDRESS}`, true, 255n, -1n, '0xaa'])
  })
})

describe('what does not fit is not read, and the place is told', () => {
  it.each(MISFIT)('%s (%s)', (_, types, body, misfit) => {
    const parameters = parseAbiParameters(types)
    expect(decodeParameters(parameters, body)).toBeUndefined()
    expect(tryParameters(parameters, body, 4)).toMatchObject({
      misfit: { ...misfit, offset: (misfit as { offset: number }).offset + 4 },
    })
  })

  it('lists that point at each other end, however many they are', () => {
    // Each of 200 places points at one list of 200 places, and so on: 8 million values from 19 kB.
    const list = [200, ...Array.from({ length: 200 }, () => 200 * 32)]
    const body = words(0x20, ...list, ...list, ...list, 0)
    expect(tryParameters(parseAbiParameters('uint256[][][][]'), body, 0)).toMatchObject({ misfit: { kind: 'looping' } })
  })

  it('lists of nothing end, however long they say they are', () => {
    const none: AbiParameter = { type: 'tuple[]', components: [], name: '' }
    expect(decodeParameters([none], words(0x20, 'ffffffff'))).toBeUndefined()
  })

  it('types that nobody has, or nested without end', () => {
    const deep = Array.from({ length: 40 }).reduce<AbiParameter>((inner) => ({ type: 'tuple', components: [inner] }), {
      type: 'uint256',
    })
    expect(tryParameters([deep], words(1), 0)).toMatchObject({ misfit: { kind: 'type' } })
    expect(tryParameters([{ type: 'fixed128x18' }], words(1), 0)).toMatchObject({ misfit: { kind: 'type' } })
  })
})

const PARAMETERS = parseAbiParameters([
  'Pair pair, uint256[2][] grid, bytes data, string text, int16 small, Pair[] pairs, bool flag, address[] who, bytes3 tag',
  'struct Pair { uint96 id; bytes[] parts; bool[3] flags }',
])

describe('decode, encode again, compare', () => {
  const plain = (node: ValueNode): unknown => node.items?.map(plain) ?? node.value
  const encode = (node: ValueNode) =>
    encodeAbiParameters(PARAMETERS as readonly AbiParameter[], (node.items ?? []).map((item) => toValue(item)) as never)

  it('finds an oddity exactly where encoding again gives other bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 40 }).map((list) => `0x${Buffer.from(list).toString('hex')}` as const)
    const pair = fc.record({
      id: fc.bigInt(0n, 2n ** 96n - 1n),
      parts: fc.array(bytes, { maxLength: 3 }),
      flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    })
    const values = fc.tuple(
      pair,
      fc.array(fc.tuple(fc.bigInt(0n, 2n ** 256n - 1n), fc.bigInt(0n, 9n)), { maxLength: 3 }),
      bytes,
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.integer({ min: -32768, max: 32767 }),
      fc.array(pair, { maxLength: 2 }),
      fc.boolean(),
      fc.array(fc.constant(`0x${ADDRESS}` as const), { maxLength: 3 }),
      fc.constant('0xabcdef' as const),
    )
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(255), (list, place, byte) => {
        const body = encodeAbiParameters(PARAMETERS, list as never)
        const decoded = decodeParameters(PARAMETERS, body)
        expect(decoded?.oddity).toBeUndefined()
        expect(decoded && encode(decoded.args)).toBe(body)
        const at = 2 + 2 * (place % (body.length / 2 - 1))
        const stained = `0x${body.slice(2, at)}${byte.toString(16).padStart(2, '0')}${body.slice(at + 2)}` as const
        const again = decodeParameters(PARAMETERS, stained)
        if (again === undefined) return
        expect(
          again.oddity === undefined,
          JSON.stringify(plain(again.args), (_, v) => String(v)),
        ).toBe(encode(again.args) === stained)
      }),
      { numRuns: 500 },
    )
  })
})

/** What viem encodes: structs by name. */
function toValue(node: ValueNode): unknown {
  if (node.items === undefined) return node.type.startsWith('int') ? Number(node.value) : node.value
  if (node.type === 'tuple') return Object.fromEntries(node.items.map((item) => [item.name, toValue(item)]))
  return node.items.map(toValue)
}

it('any bytes whatever are read, or not, without an error', () => {
  const types: readonly AbiFunction['inputs'][] = [PARAMETERS, parseAbiParameters('bytes[][],(string,uint8[])[2]')]
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.array(fc.oneof(fc.bigInt(0n, 640n), fc.bigInt(0n, 2n ** 256n - 1n)), { maxLength: 30 }),
      (inputs, list) => {
        tryParameters(inputs, words(...list.map((word) => word.toString(16))), 4)
      },
    ),
    { numRuns: 2_000 },
  )
})
