import fc from 'fast-check'
import type { Hex } from '../../../lib/core/facts/hex.ts'

/** Contracts that random code calls: each other, and themselves. */
export const FIRST: Hex = `0x${'c0'.repeat(20)}`
export const CONTRACTS: readonly Hex[] = [FIRST, ...['c1', 'c2', 'c3'].map((byte): Hex => `0x${byte.repeat(20)}`)]

const byte = (value: number) => value.toString(16).padStart(2, '0')
const push = (value: number) => `61${value.toString(16).padStart(4, '0')}`
const join = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((texts) => texts.join(''))
const upTo = (most: number) => fc.integer({ min: 0, max: most }).map(push)
const oneOf = (...values: string[]) => fc.constantFrom(...values)

const place = upTo(200)
const length = oneOf(...[0, 1, 4, 32, 33, 64, 192, 213].map(push))
const slot = upTo(7)
const keep = join(slot, '55')
const most = `7f${'ff'.repeat(32)}`
/** Small numbers, the largest, and what the code can read of where it runs. */
const word = fc.oneof(
  upTo(4),
  upTo(3000),
  oneOf('5f', most, '30', '32', '33', '34', '36', '3a', '3d', '42', '47', '48', '58', '59', '5a'),
)
/** Each other, an account with nothing in it, and the precompiles but KZG's. */
const party = fc
  .oneof(
    fc.constantFrom(...CONTRACTS),
    fc.constant<Hex>(`0x${'e0'.repeat(20)}`),
    fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 17, 256).map((n): Hex => `0x${n.toString(16).padStart(40, '0')}`),
  )
  .map((address) => `73${address.slice(2)}`)
const gas = fc.oneof(fc.constant('5a'), upTo(3000), upTo(60_000))

const twoWords = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '0a',
  '0b',
  '10',
  '12',
  '14',
  '16',
  '18',
  '1a',
  '1b',
  '1c',
  '1d',
]
/** Init code that leaves code, fails, reverts, destroys itself, or may leave none that begins so (EIP-3541). */
const inits = ['5f5ff3', '605b5f5360015ff3', '60ef5f5360015ff3', 'fe', '5f5ffd', '60016001555f5ff3', '33ff', 'ef00']
const create = fc.constantFrom(...inits).chain((init) => {
  const size = init.length / 2
  const memory = join(byte(0x5f + size), init, '5f52')
  const source = join(push(size), push(32 - size))
  return fc.oneof(join(memory, source, upTo(2), 'f0'), join(memory, upTo(2), source, upTo(2), 'f5'))
})
const buffers = join(length, place, length, place)

const snippet = fc.oneof(
  join(word, word, oneOf(...twoWords), keep),
  join(word, keep),
  join(slot, '54', place, '52'),
  join(word, slot, '5d', slot, '5c', keep),
  join(word, place, oneOf('52', '53')),
  join(length, place, place, oneOf('37', '39', '5e')),
  join(length, upTo(40), place, '3e'),
  join(length, place, '20', keep),
  fc.integer({ min: 0, max: 4 }).chain((n) => join(...Array(n).fill(word), length, place, byte(0xa0 + n))),
  join(party, oneOf('31', '3b', '3f'), keep),
  join(length, place, place, party, '3c'),
  ...Array(4).fill(join(buffers, upTo(2), party, gas, oneOf('f1', 'f2'), keep)),
  ...Array(3).fill(join(buffers, party, gas, oneOf('f4', 'fa'), keep)),
  join(create, '80', keep, '5f5f5f5f5f', '85', '5a', 'f1', '5050'),
  join(create, '50'),
)
const end = fc.oneof(
  fc.constant(''),
  join(length, place, oneOf('f3', 'fd')),
  oneOf('fe', '50', '56', `73${'e0'.repeat(20)}ff`),
)

export const randomCode: fc.Arbitrary<Hex> = fc
  .tuple(fc.array(snippet, { minLength: 1, maxLength: 12 }), end)
  .map(([snippets, last]): Hex => `0x${snippets.join('')}${last}`)
