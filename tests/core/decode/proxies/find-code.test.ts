import { keccak256, stringToHex, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { findCode } from '../../../../lib/core/decode/proxies/find-code.ts'
import { createScope } from '../../../../lib/core/decode/scope.ts'
import type { Address, Hex } from '../../../../lib/core/facts/hex.ts'
import type { Need } from '../../../../lib/core/facts/need.ts'
import { addressWord, type Given, knownAnswers } from '../known-answers.ts'

const PROXY: Address = `0x${'11'.repeat(20)}`
const CODE: Address = `0x${'22'.repeat(20)}`
const BEACON: Address = `0x${'33'.repeat(20)}`
const SELECTOR: Hex = '0x12345678'
const IMPLEMENTED: Hex = '0x6080604052'
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, now: 1_700_000_000 } as const

function find(...given: readonly Given[]) {
  const scope = createScope(CONTEXT, knownAnswers(given))
  const places = findCode(scope, PROXY, SELECTOR)
  const [fact] = scope.facts
  return { addresses: places.map(({ address }) => address), fact, needs: scope.needs, places }
}

const code = (address: Address, value: Hex): Given => [{ kind: 'code', address }, { value }]
const slot = (address: Address, slotted: Hex, answer: { value: Hex }): Given => [
  { kind: 'slot', address, slot: slotted },
  answer,
]
const call = (to: Address, data: Hex, answer: { value: Hex } | null): Given => [{ kind: 'view-call', to, data }, answer]
/** Code that pushes these words somewhere and delegates somewhere. */
const speaksOf = (...words: readonly Hex[]): Hex =>
  `0x6000${words.map((word) => (0x5f + (word.length - 2) / 2).toString(16) + word.slice(2)).join('')}5b5af4`
const before = (text: string): Hex => `0x${(BigInt(keccak256(stringToHex(text))) - 1n).toString(16).padStart(64, '0')}`
const ZERO = { value: `0x${'0'.repeat(64)}` } as const

const EIP1967 = before('eip1967.proxy.implementation')
const BEACON_SLOT = before('eip1967.proxy.beacon')
const implementation = toFunctionSelector('implementation()')
const facetCall: Hex = `${toFunctionSelector('facetAddress(bytes4)')}${'12345678'.padEnd(64, '0')}`
const bare = CODE.slice(2)

/** Runtime codes as the standards and their reference libraries print them. */
const MINIMAL: readonly [string, Hex][] = [
  ['EIP-1167', `0x363d3d373d3d3d363d73${bare}5af43d82803e903d91602b57fd5bf3`],
  [
    'EIP-1167 with arguments behind it',
    `0x363d3d373d3d3d363d73${bare}5af43d82803e903d91602b57fd5bf3${'ab'.repeat(64)}`,
  ],
  ['ERC-7511', `0x365f5f375f5f365f73${bare}5af43d5f5f3e5f3d91602a57fd5bf3`],
]

const KINDS: readonly (readonly [name: string, how: string, given: readonly Given[]])[] = [
  ...MINIMAL.map(([name, value]) => [name, 'eip1167', [code(PROXY, value)]] as const),
  ['a delegated account', 'eip7702', [code(PROXY, `0xef0100${bare}`)]],
  ['EIP-1967', 'eip1967', [code(PROXY, speaksOf(EIP1967)), slot(PROXY, EIP1967, addressWord(CODE))]],
  [
    'EIP-1967 that subtracts when it runs',
    'eip1967',
    [
      code(PROXY, speaksOf(keccak256(stringToHex('eip1967.proxy.implementation')))),
      slot(PROXY, EIP1967, addressWord(CODE)),
    ],
  ],
  [
    'a beacon',
    'eip1967-beacon',
    [
      code(PROXY, speaksOf(EIP1967, BEACON_SLOT)),
      slot(PROXY, EIP1967, ZERO),
      slot(PROXY, BEACON_SLOT, addressWord(BEACON)),
      call(BEACON, implementation, addressWord(CODE)),
    ],
  ],
  [
    'EIP-1822',
    'eip1822',
    [
      code(PROXY, speaksOf(keccak256(stringToHex('PROXIABLE')))),
      slot(PROXY, keccak256(stringToHex('PROXIABLE')), addressWord(CODE)),
    ],
  ],
  [
    'a Safe',
    'safe',
    [code(PROXY, speaksOf(toFunctionSelector('masterCopy()'))), slot(PROXY, ZERO.value, addressWord(CODE))],
  ],
  ['EIP-897', 'eip897', [code(PROXY, speaksOf(implementation)), call(PROXY, implementation, addressWord(CODE))]],
  [
    'a diamond',
    'eip2535',
    [
      code(PROXY, speaksOf(keccak256(stringToHex('diamond.standard.diamond.storage')))),
      call(PROXY, facetCall, addressWord(CODE)),
    ],
  ],
]

describe('the code that answers is found behind', () => {
  it.each(KINDS)('%s', (_, how, given) => {
    const { addresses, fact, places } = find(...given, code(CODE, IMPLEMENTED))
    expect(addresses).toEqual([PROXY, CODE])
    expect(fact).toEqual({
      id: `proxy.${PROXY}`,
      kind: 'proxy',
      value: { implementation: CODE, how },
      provenance: 'reported',
    })
    expect(places.at(-1)).toMatchObject({ code: IMPLEMENTED, provenance: 'reported' })
  })
})

describe('only what is needed is asked, and never as if a review hung on it', () => {
  const kinds = (needs: readonly Need[]) => needs.map(({ kind }) => kind)

  it('first the code; of plain code nothing more', () => {
    expect(find().needs).toEqual([{ kind: 'code', address: PROXY, optional: true }])
    expect(find(code(PROXY, IMPLEMENTED)).needs).toEqual([])
    // It speaks of the slot, as an upgradeable implementation does, but delegates nowhere.
    expect(find(code(PROXY, `0x7f${EIP1967.slice(2)}54`)).needs).toEqual([])
  })

  it('then the slots that the code itself speaks of, all at once', () => {
    expect(kinds(find(code(PROXY, speaksOf(EIP1967, BEACON_SLOT))).needs)).toEqual(['slot', 'slot'])
    expect(find(code(PROXY, speaksOf(EIP1967))).needs.every(({ optional }) => optional)).toBe(true)
  })
})

describe('what leads nowhere is left', () => {
  it('an empty slot, a word that is more than an address, a call that fails', () => {
    const speaks = code(PROXY, speaksOf(EIP1967))
    expect(find(speaks, slot(PROXY, EIP1967, ZERO)).addresses).toEqual([PROXY])
    expect(find(speaks, slot(PROXY, EIP1967, { value: `0x${'f'.repeat(64)}` })).addresses).toEqual([PROXY])
    expect(find(code(PROXY, speaksOf(implementation)), call(PROXY, implementation, null)).addresses).toEqual([PROXY])
  })

  it('a chain without end, or in a circle', () => {
    const minimal = (to: Address): Hex => `0x363d3d373d3d3d363d73${to.slice(2)}5af43d82803e903d91602b57fd5bf3`
    expect(find(code(PROXY, minimal(CODE)), code(CODE, minimal(PROXY))).addresses).toEqual([PROXY, CODE])
    const chain = Array.from({ length: 9 }, (_, index) => `0x${String(index + 1).repeat(40)}` as const)
    const links = chain.map((address, index) => code(address, minimal(chain[index + 1] ?? CODE)))
    expect(find(code(PROXY, minimal(`0x${'2'.repeat(40)}`)), ...links).addresses).toHaveLength(4)
  })

  it('code that jumps before it delegates is no minimal proxy', () => {
    expect(find(code(PROXY, `0x600057363d73${bare}5af4`)).addresses).toEqual([PROXY])
    expect(find(code(PROXY, `0x363d73${bare}5af4`)).fact).toBeDefined()
  })
})
