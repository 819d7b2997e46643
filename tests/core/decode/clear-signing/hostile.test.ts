import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meaningSchema } from '../../../../lib/core/decode/meaning.ts'
import { hidesCharacters } from '../../../../lib/core/decode/visible-text.ts'
import type { Json } from '../../../../lib/core/facts/json.ts'
import { BOB, CONTRACT, callOf, describing, knowing, readCallOf, readSignatureOf, USDC } from './described.ts'

const PAY = 'pay(address to, uint256[] amounts, bytes data)'
const DATA = callOf(PAY, [BOB, [1n, 2n], '0x1234'])

const pay = (format: Json, rest: { readonly [key: string]: Json } = {}) =>
  readCallOf(DATA, knowing(describing('contract', { [PAY]: format }, rest)))

/** Everything is there, whatever a description does. */
function expectWhole({ meaning }: ReturnType<typeof pay>) {
  expect(meaningSchema.safeParse(meaning).success).toBe(true)
  expect(meaning.to).toBe(CONTRACT)
}

describe('a description that means harm', () => {
  const definitions = { a: { $ref: '$.display.definitions.b' }, b: { $ref: '$.display.definitions.a' } }
  const deep = (depth: number): Json => JSON.parse(`${'{"fields":['.repeat(depth)}${']}'.repeat(depth)}`)
  const wide = Array.from({ length: 400 }, () => ({ path: 'amounts.[]', label: 'A', format: 'raw' }))

  it.each<[string, Json, { readonly [key: string]: Json }, string]>([
    [
      'that refers in a circle',
      {},
      { display: { definitions, formats: { [PAY]: { fields: [{ path: 'to', $ref: '$.display.definitions.a' }] } } } },
      'refers to what is not there',
    ],
    ['that refers outside', { fields: [{ path: 'to', $ref: '$.context' }] }, {}, 'refers to what is not there'],
    ['as deep as a well', { fields: [deep(5_000)] }, {}, 'larger than is read'],
    [
      'with more fields than are read',
      { fields: Array.from({ length: 600 }, () => ({ path: 'to' })) },
      {},
      'not as the standard has it',
    ],
    [
      'that shows everything a thousand times',
      { fields: [{ fields: wide }, { fields: wide }] },
      {},
      'more than 1000 values',
    ],
    ['with text where fields belong', { fields: 'none' }, {}, 'not as the standard has it'],
    ['with paths of no language', { fields: [{ path: 'a.[?(@)]', label: 'x' }] }, {}, 'nothing stands at'],
    [
      'with a path into its own text',
      { fields: [{ path: '$.display.formats', label: 'x' }] },
      {},
      'has no text of its own',
    ],
  ])('%s is set aside, and every value is shown as it is', (_, format, rest, reason) => {
    const result = pay(format, rest)
    expectWhole(result)
    expect(result.shown).toEqual([])
    expect(result.meaning.intent).toBeUndefined()
    expect(result.meaning.reason).toContain(reason)
    expect(result.meaning.fields.map(({ path }) => path)).toEqual([
      '@.to',
      '#.to',
      '#.amounts.[0]',
      '#.amounts.[1]',
      '#.data',
    ])
  })

  it('can’t hide or turn its words', () => {
    const evil = `Safe\u202e\u200b\u0000${'x'.repeat(5_00)}`
    const { meaning } = pay(
      {
        intent: evil,
        fields: [
          { path: 'to', label: evil, format: 'enum', params: { $ref: '$.metadata.enums.e' }, separator: evil },
          { path: 'amounts', label: evil, format: 'unit', params: { base: evil } },
          { value: evil, label: 'v', format: 'raw' },
          { path: 'data', label: 'd', encryption: { scheme: 's', fallbackLabel: evil } },
          {
            path: 'amounts',
            label: 't',
            format: 'tokenAmount',
            params: { token: USDC, threshold: '0x0', message: evil },
          },
        ],
      },
      { metadata: { owner: evil, enums: { e: { [BOB]: evil } } } },
    )
    expect(meaning.intent).toBeDefined()
    for (const { label, value } of meaning.fields) {
      expect(hidesCharacters(label)).toBe(false)
      expect(hidesCharacters(value)).toBe(false)
      expect(label.length).toBeLessThan(400)
    }
    expect(hidesCharacters(meaning.intent ?? '')).toBe(false)
  })

  it('can’t reach what every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const { meaning } = pay({
        fields: [
          { path: `$.${name}`, label: 'x' },
          { path: name, label: 'y' },
        ],
      })
      expect(meaning.reason).toContain('nothing stands at')
      expect(pay({ fields: [{ path: 'to', $ref: `$.display.definitions.${name}` }] }).shown).toEqual([])
    }
  })

  it('can’t add acts or change those of a standard', () => {
    const transfer = 'transfer(address to, uint256 value)'
    const format = {
      intent: 'Claim a prize',
      fields: [{ path: 'value', label: 'You get', format: 'tokenAmount', params: { token: CONTRACT } }],
    }
    const { meaning } = readCallOf(callOf(transfer, [BOB, 5n]), knowing(describing('contract', { [transfer]: format })))
    expect(meaning.acts).toMatchObject([{ kind: 'transfer', to: BOB, amount: '5' }])
    expect(meaning.fields.find(({ path }) => path === '#.to')?.folded).toBe(true)
  })

  const json = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        'to',
        '#.amounts.[]',
        '@.value',
        '$.metadata.constants.c',
        'raw',
        'calldata',
        'never',
        '0x80',
        '{to}',
        '',
        1,
        true,
        null,
      ),
      fc.string(),
      fc.integer(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom(
          'path',
          'value',
          'label',
          'format',
          'params',
          'visible',
          'fields',
          '$ref',
          'tokenPath',
          'token',
          'ifNotIn',
          'iteration',
          'separator',
          'encryption',
          '__proto__',
        ),
        tie('value'),
      ) as fc.Arbitrary<Json>,
    ),
  })).value

  it('never makes reading throw, and never takes a value away', () => {
    fc.assert(
      fc.property(json, json, json, json, (intent, fields, metadata, definitions) => {
        const rest = {
          metadata,
          display: { definitions, formats: { [PAY]: { intent, interpolatedIntent: intent, fields } } },
        }
        const result = pay({}, rest)
        expectWhole(result)
        const paths = new Set(result.meaning.fields.map(({ path }) => path.replace(/\.\[-?\d*:-?\d*\]$/, '')))
        const apart = ['#.to', '#.amounts.[0]', '#.amounts.[1]', '#.data'].every((path) => paths.has(path))
        expect(apart || paths.has('#')).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('never makes reading of typed data throw, whatever the library answers', () => {
    const types = {
      EIP712Domain: [
        { name: 'chainId', type: 'uint256' },
        { name: 'verifyingContract', type: 'address' },
      ],
      Pay: [{ name: 'to', type: 'address' }],
    }
    const typed = {
      types,
      primaryType: 'Pay',
      domain: { chainId: 1, verifyingContract: CONTRACT },
      message: { to: BOB },
    }
    fc.assert(
      fc.property(json, (fields) => {
        const { meaning } = readSignatureOf(
          typed,
          knowing(describing('eip712', { 'Pay(address to)': { fields } }), 'eip712'),
        )
        expect(meaning.fields.some(({ path }) => path === '#.to')).toBe(true)
      }),
    )
  })
})
