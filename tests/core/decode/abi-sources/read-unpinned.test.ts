import { type AbiFunction, encodeFunctionData, keccak256, parseAbiItem, stringToHex, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeRequest } from '../../../../lib/core/decode/decode-request.ts'
import type { Address, Hex } from '../../../../lib/core/facts/hex.ts'
import { isVital } from '../../../../lib/core/facts/need.ts'
import type { Provenance } from '../../../../lib/core/facts/provenance.ts'
import { uncheckedReading } from '../../../../lib/core/judge/unchecked-reading.ts'
import { parseWalletRequest } from '../../../../lib/core/request/parse-wallet-request.ts'
import { compileWithMetadata } from '../../../support/compile-with-metadata.ts'
import { addressWord, type Given, knownAnswers } from '../known-answers.ts'

const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const TO: Address = '0x0c54fccd2e384b4bb6f2e405bf5cbc15a017aafb'
const BEHIND: Address = `0x${'22'.repeat(20)}`
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: 1_700_000_000 } as const

const HATCH = parseAbiItem('function hatchTheEgg(address keeper, uint256 warmth)') as AbiFunction
const SELECTOR = toFunctionSelector(HATCH)
const DATA = encodeFunctionData({ abi: [HATCH], args: [ACCOUNT, 42n] })
const CODE: Hex = '0x6080604052'

function read(given: readonly Given[], data: Hex = DATA, provenance?: Provenance) {
  const request = parseWalletRequest({ method: 'eth_sendTransaction', params: [{ from: ACCOUNT, to: TO, data }] })
  const { result, needs } = decodeRequest(request, CONTEXT, knownAnswers(given, provenance))
  const fact = result.facts.find(({ kind }) => kind === 'function')
  return { ...result, needs, fact, values: result.meaning.fields.map(({ path, raw }) => [path, raw]) }
}

const code = (address: Address, value: Hex): Given => [{ kind: 'code', address }, { value }]
const signatures = (...json: string[]): Given => [{ kind: 'signatures', selector: SELECTOR }, { json }]
const functions = (address: Address, value: Hex, list: string): Given => [
  { kind: 'functions', address, code: value },
  { json: [{ selector: SELECTOR, arguments: list, stateMutability: 'nonpayable' }] },
]
const ARGUMENTS = [
  ['#.[0]', ACCOUNT],
  ['#.[1]', '42'],
]

it('with nothing known the raw bytes are shown, and only words are wished for', () => {
  const { meaning, needs, values } = read([])
  expect(meaning).toMatchObject({
    kind: 'contract-call',
    reason: `The function ${SELECTOR} is not known here`,
    acts: [],
  })
  expect(values.at(-1)).toEqual(['#', DATA])
  expect(needs.filter(isVital)).toEqual([])
})

describe('a public list of signatures', () => {
  it('gives a name that is said to be only claimed, and no act', () => {
    const { meaning, fact, values, facts } = read([signatures('hatchTheEgg(address,uint256)')])
    expect(meaning.function).toEqual({
      name: 'hatchTheEgg',
      signature: 'hatchTheEgg(address,uint256)',
      selector: SELECTOR,
      source: 'signatures',
    })
    expect(meaning.reason).toContain('only claimed')
    expect(meaning.acts).toEqual([])
    expect(values.slice(1)).toEqual(ARGUMENTS)
    expect(fact).toMatchObject({ value: { source: 'signatures' }, provenance: 'claimed' })
    expect(uncheckedReading(meaning, facts)).toEqual(uncheckedReading(read([]).meaning, []))
  })

  it('of which texts that hash to another selector are no part', () => {
    expect(read([signatures('transfer(address,uint256)', 'not a signature', '')]).meaning.function).toBeUndefined()
  })

  it('with several that fit: all are named, none is taken', () => {
    const selector: Hex = '0x524b4547'
    const twins = ['gather59285(uint256)', 'scatter50761(bytes16)'] as const
    expect(twins.map((text) => toFunctionSelector(text))).toEqual([selector, selector])
    const data: Hex = `${selector}${'ab'.repeat(16)}${'00'.repeat(16)}`
    const given: Given = [{ kind: 'signatures', selector }, { json: [...twins] }]
    const { meaning, values } = read([given], data)
    expect(meaning.reason).toContain(twins.join(', '))
    expect(meaning.function).toBeUndefined()
    expect(values.at(-1)).toEqual(['#', data])
    // Each is tried: a number that is no bytes16 leaves one.
    const number: Hex = `${selector}${'5'.padStart(64, '0')}`
    expect(read([given], number).meaning.function).toMatchObject({ name: 'gather59285', source: 'signatures' })
  })

  it('whose texts do not fit the bytes is told, not used', () => {
    const { meaning } = read([signatures('hatchTheEgg(address,uint256)')], `${SELECTOR}00`)
    expect(meaning.function).toBeUndefined()
    expect(meaning.reason).toContain('do not fit what public lists call it: hatchTheEgg(address,uint256)')
  })
})

describe('what is recovered from code', () => {
  it('gives arguments without a name, known as well as the code', () => {
    const { meaning, fact, values } = read([code(TO, CODE), functions(TO, CODE, 'address,uint256')], DATA, 'agreed')
    expect(meaning.function).toEqual({
      name: SELECTOR,
      signature: `${SELECTOR}(address,uint256)`,
      selector: SELECTOR,
      source: 'bytecode',
    })
    expect(meaning.reason).toContain('Its name is not known')
    expect(values.slice(1)).toEqual(ARGUMENTS)
    expect(fact?.provenance).toBe('agreed')
  })

  it('is looked for behind a proxy too', () => {
    const minimal: Hex = `0x363d3d373d3d3d363d73${BEHIND.slice(2)}5af43d82803e903d91602b57fd5bf3`
    const { meaning, facts } = read([
      code(TO, minimal),
      code(BEHIND, CODE),
      functions(TO, minimal, ''),
      functions(BEHIND, CODE, 'address,uint256'),
    ])
    expect(meaning.function).toMatchObject({ source: 'bytecode' })
    expect(facts).toContainEqual(
      expect.objectContaining({ kind: 'proxy', value: { implementation: BEHIND, how: 'eip1167' } }),
    )
  })

  it('backs a claimed name where both take the same', () => {
    const both = [code(TO, CODE), functions(TO, CODE, 'address,uint256'), signatures('hatchTheEgg(address,uint256)')]
    expect(read(both).meaning.reason).toContain('The contract’s code takes the same')
    const alike = [code(TO, CODE), functions(TO, CODE, 'uint256,uint256'), signatures('hatchTheEgg(address,uint256)')]
    expect(read(alike).meaning.reason).toContain('takes the same')
    const other = [code(TO, CODE), functions(TO, CODE, 'address,uint128'), signatures('hatchTheEgg(address,uint256)')]
    expect(read(other).meaning.reason).not.toContain('takes the same')
  })
})

describe('what a publisher says', () => {
  const { code: compiled, metadata } = compileWithMetadata(
    'contract Nest { uint256 public warmth; function hatchTheEgg(address keeper, uint256 heat) external { warmth = heat + uint160(keeper); } }',
    'Nest',
  )
  const abi = (text: string, address = TO): Given => [
    { kind: 'abi', chainId: 1, address },
    { json: { metadata: text } },
  ]
  const names = [
    ['#.keeper', ACCOUNT],
    ['#.heat', '42'],
  ]

  it('is known as well as the code where the code holds the hash of that very text', () => {
    const { meaning, fact, values } = read([code(TO, compiled), abi(metadata)], DATA, 'proved')
    expect(meaning.function).toMatchObject({ name: 'hatchTheEgg', source: 'published' })
    expect(meaning.reason).toBeUndefined()
    expect(values.slice(1)).toEqual(names)
    expect(fact?.provenance).toBe('proved')
  })

  it.each([
    ['one letter of it differs', [code(TO, compiled), abi(metadata.replace('keeper', 'Keeper'))]],
    ['the code is other code', [code(TO, CODE), abi(metadata)]],
    ['the code is not known', [abi(metadata)]],
  ] as const)('is only claimed where %s', (_, given) => {
    const { meaning, fact } = read(given, DATA, 'proved')
    expect(meaning.function).toMatchObject({ name: 'hatchTheEgg', source: 'published' })
    expect(meaning.reason).toContain('Its publisher says')
    expect(fact?.provenance).toBe('claimed')
  })

  it('is asked for the code behind a proxy as well', () => {
    const hash = keccak256(stringToHex('eip1967.proxy.implementation'))
    const slot: Hex = `0x${(BigInt(hash) - 1n).toString(16).padStart(64, '0')}`
    const proxy: Hex = `0x7f${slot.slice(2)}545b5af4`
    const given = [
      code(TO, proxy),
      [{ kind: 'slot', address: TO, slot }, addressWord(BEHIND)] as Given,
      code(BEHIND, compiled),
      abi(metadata, BEHIND),
    ]
    expect(read(given, DATA, 'agreed').fact?.provenance).toBe('agreed')
  })

  it('is nothing where it can’t be read', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"output":{"abi":{}}}',
      '{"output":{"abi":[null,{"type":"function","name":"hatchTheEgg","inputs":[{"type":"x y"}]}]}}',
    ])
      expect(read([abi(text)]).meaning.function).toBeUndefined()
  })
})

it('no source changes a raw value of a function that is pinned, or is asked about one', () => {
  const data = encodeFunctionData({ abi: [parseAbiItem('function approve(address,uint256)')], args: [ACCOUNT, 1n] })
  const { needs, meaning } = read([], data)
  expect(needs.some(({ kind }) => kind === 'signatures' || kind === 'abi' || kind === 'functions')).toBe(false)
  expect(meaning.function?.source).toBe('pinned')
})
