import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../lib/core/facts/json.ts'
import { BOB, callOf, describing, knowing, ME, readCallOf, USDC } from './described.ts'

const PAY = 'pay(address to, uint256 amount, uint256[] parts, (address token, uint256 limit)[] limits, bytes route)'
const ARGS = [
  BOB,
  7n,
  [1n, 2n, 3n],
  [
    { token: USDC, limit: 5n },
    { token: BOB, limit: 6n },
  ],
  `0x${'aa'.repeat(20)}${'bb'.repeat(20)}`,
]

function show(fields: Json, rest: { readonly [key: string]: Json } = {}, more: { readonly [key: string]: Json } = {}) {
  const descriptor = describing('contract', { [PAY]: { intent: 'Pay', fields, ...more } }, rest)
  return readCallOf(callOf(PAY, ARGS), knowing(descriptor), { value: '0x64' })
}

describe('fields of a description', () => {
  it('come first and in their order; every other value stands behind them, to be unfolded', () => {
    const { shown, meaning } = show([
      { path: 'amount', label: 'How much', format: 'raw' },
      { path: '#.to', label: 'Whom', format: 'raw' },
      { path: 'parts', label: 'Parts', visible: 'never' },
    ])
    expect(shown).toEqual(['How much: 7', `Whom: ${BOB}`])
    const others = meaning.fields.filter(({ factId }) => !factId.includes('display.'))
    expect(others.filter(({ folded }) => folded).map(({ path }) => path)).toEqual([
      ...['#.parts.[0]', '#.parts.[1]', '#.parts.[2]'],
      ...['#.limits.[0].token', '#.limits.[0].limit', '#.limits.[1].token', '#.limits.[1].limit', '#.route'],
    ])
    expect(others.find(({ path }) => path === '@.to')?.folded).toBeUndefined()
  })

  it('are the wording of a descriptor over values that are computed', () => {
    const { meaning, facts } = show([{ path: 'amount', label: 'How much', format: 'raw' }])
    const field = meaning.fields.find(({ path }) => path === '#.amount')
    expect(field).toMatchObject({ label: 'How much', value: '7', raw: '7' })
    expect(facts.find(({ id }) => id === field?.factId)).toMatchObject({
      provenance: 'claimed',
      value: { descriptor: 'registry/test/a.json' },
      from: ['asked.meaning.#.amount'],
    })
    expect(facts.find(({ id }) => id === 'asked.meaning.#.amount')).toMatchObject({
      provenance: 'computed',
      value: '7',
    })
  })

  it('may be what stands around the call, or constants', () => {
    const { shown } = show(
      [
        { path: '@.value', label: 'Coin', format: 'raw' },
        { path: '@.from', label: 'From', format: 'raw' },
        { path: '@.chainId', label: 'Chain', format: 'chainId' },
        { path: '$.metadata.constants.note', label: 'Note', format: 'raw' },
        { value: '$.metadata.constants.note', label: 'Same', format: 'raw' },
        { value: 'plain', label: 'Text', format: 'raw' },
        { value: 4, label: 'Number', format: 'raw' },
      ],
      { metadata: { constants: { note: 'hello' } } },
    )
    expect(shown).toEqual([
      'Coin: 100',
      `From: ${ME}`,
      'Chain: Ethereum (1)',
      'Note: hello',
      'Same: hello',
      'Text: plain',
      'Number: 4',
    ])
  })

  it('open lists, take one place of them, or some', () => {
    const { shown } = show([
      { path: 'parts.[]', label: 'All', format: 'raw' },
      { path: 'parts', label: 'Also', format: 'raw', separator: 'no {index}' },
      { path: 'parts.[-1]', label: 'Last', format: 'raw' },
      { path: 'parts.[1:]', label: 'Rest', format: 'raw' },
      { path: 'route.[:20]', label: 'Start', format: 'addressName' },
      { path: 'route.[-20:]', label: 'End', format: 'addressName' },
      { path: 'amount.[-1:]', label: 'Byte', format: 'raw' },
    ])
    expect(shown).toEqual([
      ...[
        'All: 1',
        'All: 2',
        'All: 3',
        'Also no 1: 1',
        'Also no 2: 2',
        'Also no 3: 3',
        'Last: 3',
        'Rest: 2',
        'Rest: 3',
      ],
      ...[`Start: 0x${'aa'.repeat(20)}`, `End: 0x${'bb'.repeat(20)}`, 'Byte: 7'],
    ])
  })

  it('do not hide the rest of a value of which they show a part', () => {
    const { meaning } = show([{ path: 'route.[:20]', label: 'Start', format: 'addressName' }])
    expect(meaning.fields.some(({ path }) => path === '#.route')).toBe(true)
  })

  it('take what stands beside the same element of a list', () => {
    const amount = { label: 'Limit', format: 'tokenAmount' }
    const { shown } = show([
      { path: 'limits.[].limit', ...amount, params: { tokenPath: 'limits.[].token' } },
      { path: 'limits.[]', fields: [{ path: 'limit', ...amount, params: { tokenPath: 'token' } }] },
    ])
    const both = ['Limit: 0.000005 USDC', `Limit: 6 base units of ${BOB}`]
    expect(shown).toEqual([...both, ...both])
  })

  it('of a group go element by element, or field by field where it says so', () => {
    const fields = [
      { path: 'token', label: 'T', format: 'raw' },
      { path: 'limit', label: 'L', format: 'raw' },
    ]
    const { shown } = show([
      { path: 'limits.[]', label: 'Limits', fields },
      { path: 'limits.[]', iteration: 'sequential', fields },
      {
        iteration: 'bundled',
        fields: [
          { path: 'limits.[].limit', label: 'A', format: 'raw' },
          { path: 'parts.[:2]', label: 'B', format: 'raw' },
        ],
      },
    ])
    expect(shown.map((text) => text.replace(/0x(..).*/, '$1'))).toEqual([
      ...['Limits: T: a0', 'Limits: L: 5', 'Limits: T: b0', 'Limits: L: 6'],
      ...['T: a0', 'T: b0', 'L: 5', 'L: 6'],
      ...['A: 5', 'B: 1', 'A: 6', 'B: 2'],
    ])
  })

  it('are refused where lists that belong together differ in length', () => {
    const { shown, meaning } = show([
      {
        iteration: 'bundled',
        fields: [
          { path: 'limits.[].limit', label: 'A' },
          { path: 'parts.[]', label: 'B' },
        ],
      },
    ])
    expect(shown).toEqual([])
    expect(meaning.reason).toContain('lists that belong together differ in length')
  })

  it('may be shared, and say more than what they share', () => {
    const definitions = {
      sum: { label: 'Sum', format: 'tokenAmount', params: { token: USDC, threshold: '0x1' } },
      twice: { $ref: '$.display.definitions.sum', label: 'Twice' },
    }
    const formats = {
      [PAY]: {
        fields: [
          { path: 'amount', $ref: '$.display.definitions.sum', params: { threshold: '0xff' } },
          { path: 'amount', $ref: '$.display.definitions.twice', label: 'Own' },
        ],
      },
    }
    const { shown } = show([], { display: { definitions, formats } })
    expect(shown).toEqual(['Sum: 0.000007 USDC', 'Own: Unlimited USDC'])
  })

  it('follow their rules of when they are seen', () => {
    const { shown } = show([
      { path: 'amount', label: 'Optional', visible: 'optional' },
      { path: 'amount', label: 'Not seven', visible: { ifNotIn: [7] } },
      { path: 'amount', label: 'Not eight', visible: { ifNotIn: ['0x8', 9] } },
      { path: 'amount', label: 'Must', visible: { mustMatch: ['0x7'] } },
      { path: 'nowhere', label: 'Never', visible: 'never' },
    ])
    expect(shown).toEqual(['(folded) Optional: 7', 'Not eight: 7'])
  })

  it('set the description aside where a value is not what it must be', () => {
    const { shown, meaning } = show([
      { path: 'to', label: 'To' },
      { path: 'amount', label: 'Legacy', visible: { mustMatch: [0] } },
    ])
    expect(shown).toEqual([])
    expect(meaning.intent).toBeUndefined()
    expect(meaning.reason).toContain('Legacy is not what the description demands')
  })

  it('of version 1 may be excluded in a list', () => {
    const fields = [
      { path: 'to', label: 'To', format: 'raw' },
      { path: 'amount', label: 'Amount', format: 'raw' },
    ]
    const { shown } = show(fields, {}, { required: ['to'], excluded: ['amount'], screens: { stax: [] } })
    expect(shown).toEqual([`To: ${BOB}`])
  })

  it('name whose contract it is', () => {
    const { meaning } = show([], { metadata: { owner: 'Shop', contractName: 'Till' } })
    expect(meaning.fields[0]).toMatchObject({
      label: 'Interaction with',
      value: 'Shop: Till',
      path: '$.metadata.owner',
    })
  })
})
