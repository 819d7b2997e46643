import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../lib/core/facts/json.ts'
import { needKey } from '../../../../lib/core/facts/need.ts'
import { BOB, CONTRACT, callOf, describing, knowing, ME, readCallOf, readSignatureOf, USDC } from './described.ts'

const KEY = 'ping(uint256 x)'
const FORMATS = { [KEY]: { intent: 'Ping', fields: [{ path: 'x', label: 'X', format: 'raw' }] } }
const DATA = callOf(KEY, [1n])

const intentOf = (descriptor: Json, data = DATA) => readCallOf(data, knowing(descriptor)).meaning.intent
const within = (contract: Json) => describing('contract', FORMATS, { context: { contract } })

describe('a description of a contract', () => {
  it('is used for the contract and function that it names', () => {
    expect(intentOf(describing('contract', FORMATS))).toBe('Ping')
  })

  it('serves as the ABI of a function that is known to nobody else', () => {
    const { meaning } = readCallOf(DATA, knowing(describing('contract', FORMATS)))
    expect(meaning).toMatchObject({
      kind: 'contract-call',
      function: { signature: 'ping(uint256)', source: 'descriptor' },
    })
    expect(meaning.fields.map(({ path }) => path)).toEqual(['#.x', '@.to'])
  })

  it.each([
    ['another chain', within({ deployments: [{ chainId: 10, address: CONTRACT }] })],
    ['another address', within({ deployments: [{ chainId: 1, address: BOB }] })],
    ['nowhere', within({})],
    ['typed data', describing('eip712', FORMATS)],
    ['other functions', describing('contract', { 'pong(uint256 x)': { intent: 'Pong', fields: [] } })],
  ])('is not used where it is for %s', (_, descriptor) => {
    expect(intentOf(descriptor)).toBeUndefined()
  })

  it.each([
    [
      'the factory that made the contract was not checked',
      within({ factory: { deployments: [{ chainId: 1, address: BOB }], deployEvent: 'Made(address)' } }),
      'factory',
    ],
    [
      'a function stands in it twice',
      describing('contract', { ...FORMATS, 'ping(uint256 y)': { fields: [] } }),
      'more than once',
    ],
    [
      'it is of a later version',
      describing('contract', FORMATS, { $schema: 'https://a.example/erc7730-v3.0.0.schema.json' }),
      'version 3',
    ],
    ['it is none', { path: 1, display: { formats: FORMATS } }, 'not readable'],
  ])('is set aside with a word where %s', (_, descriptor, word) => {
    const { meaning } = readCallOf(DATA, knowing(descriptor))
    expect(meaning.intent).toBeUndefined()
    expect(meaning.reason).toContain(word)
  })

  it('of version 1 takes the names of parameters from its ABI, where that is one', () => {
    const formats = { 'ping(uint256)': { intent: 'Ping', fields: [{ path: 'x', label: 'X', format: 'raw' }] } }
    const deployments = [{ chainId: 1, address: CONTRACT }]
    const named = (abi: Json) =>
      intentOf(describing('contract', formats, { context: { contract: { deployments, abi } } }))
    const ping = { type: 'function', name: 'ping', inputs: [{ name: 'x', type: 'uint256' }] }
    expect(named([{ type: 'event' }, ping])).toBe('Ping')
    expect(
      named([
        { ...ping, name: '' },
        { ...ping, inputs: [{ name: 'x', type: 'tuple', components: 7 }] },
      ]),
    ).toBeUndefined()
    expect(named('https://a.example/abi.json')).toBeUndefined()
  })

  it('is not used for bytes that do not fit', () => {
    expect(readCallOf('0xb2eb7b1500', knowing(describing('contract', FORMATS))).meaning.intent).toBeUndefined()
  })

  it('is used for a proxy of the contract, and rests on that being one', () => {
    const known = knowing({
      [BOB]: describing('contract', FORMATS, {
        context: { contract: { deployments: [{ chainId: 1, address: BOB }] } },
      }),
    })
    known.set(needKey({ kind: 'descriptors', chainId: 1, address: CONTRACT }), {
      ok: true,
      json: null,
      provenance: 'claimed',
    })
    known.set(needKey({ kind: 'code', address: CONTRACT }), {
      ok: true,
      value: `0x363d3d373d3d3d363d73${BOB.slice(2)}5af43d82803e903d91602b57fd5bf3`,
      provenance: 'proved',
    })
    known.set(needKey({ kind: 'code', address: BOB }), { ok: true, value: '0x00', provenance: 'proved' })
    const { meaning, facts } = readCallOf(DATA, known)
    expect(meaning.intent).toBe('Ping')
    expect(facts.find(({ kind }) => kind === 'wording')?.from).toContain(`proxy.${CONTRACT}`)
  })

  it('never words a call that runs as somebody else: a wallet that borrows code moves its own things', () => {
    const transfer = 'transfer(address to, uint256 value)'
    const formats = { [transfer]: { intent: 'Send', fields: [{ path: 'value', label: 'Amount', format: 'raw' }] } }
    const known = knowing({
      [USDC]: describing('contract', formats, {
        context: { contract: { deployments: [{ chainId: 1, address: USDC }] } },
      }),
    })
    const exec = (operation: number) =>
      readCallOf(
        callOf(
          'execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)',
          [USDC, 0n, callOf(transfer, [BOB, 1n]), operation, 0n, 0n, 0n, CONTRACT, CONTRACT, '0x'],
        ),
        known,
      ).meaning.calls[0]
    expect(exec(0)?.intent).toBe('Send')
    expect(exec(1)?.intent).toBeUndefined()
    expect(exec(1)?.fields.some(({ folded }) => folded)).toBe(false)
  })
})

const TYPES = {
  EIP712Domain: [
    { name: 'name', type: 'string' },
    { name: 'chainId', type: 'uint256' },
    { name: 'verifyingContract', type: 'address' },
  ],
  Mail: [
    { name: 'to', type: 'Person' },
    { name: 'text', type: 'string' },
  ],
  Person: [{ name: 'wallet', type: 'address' }],
}
const MAIL = {
  types: TYPES,
  primaryType: 'Mail',
  domain: { name: 'Post', chainId: 1, verifyingContract: CONTRACT },
  message: { to: { wallet: BOB }, text: 'hi' },
}
const MAIL_KEY = 'Mail(Person to,string text)Person(address wallet)'
const MAIL_FORMAT = {
  intent: 'Write',
  interpolatedIntent: 'Write to {to.wallet}',
  fields: [{ path: 'to.wallet', label: 'To', format: 'raw' }],
}

describe('a description of typed data', () => {
  const sign = (descriptor: Json, typedData: Json = MAIL) =>
    readSignatureOf(typedData, knowing(descriptor, 'eip712')).meaning

  it('is used for exactly the types that it names', () => {
    const meaning = sign(describing('eip712', { [MAIL_KEY]: MAIL_FORMAT }))
    expect(meaning.intent).toBe(`Write to ${BOB}`)
    expect(meaning.fields[0]).toMatchObject({ label: 'To', path: '#.to.wallet' })
    expect(meaning.fields.find(({ path }) => path === '#.text')).toMatchObject({ value: 'hi', folded: true })
  })

  it.each([
    ['other types under the same name', describing('eip712', { 'Mail(string text)': MAIL_FORMAT })],
    ['the name alone', describing('eip712', { Mail: MAIL_FORMAT })],
    [
      'another domain',
      describing('eip712', { [MAIL_KEY]: MAIL_FORMAT }, { context: { eip712: { domain: { name: 'Bank' } } } }),
    ],
    [
      'a value that the domain lacks',
      describing('eip712', { [MAIL_KEY]: MAIL_FORMAT }, { context: { eip712: { domain: { version: '1' } } } }),
    ],
    [
      'the hash of another domain',
      describing(
        'eip712',
        { [MAIL_KEY]: MAIL_FORMAT },
        { context: { eip712: { domainSeparator: `0x${'12'.repeat(32)}` } } },
      ),
    ],
    ['anything at all', describing('eip712', { [MAIL_KEY]: MAIL_FORMAT }, { context: { eip712: {} } })],
  ])('is not used where it is for %s', (_, descriptor) => {
    expect(sign(descriptor).intent).toBeUndefined()
  })

  it('may be bound by the values of the domain', () => {
    const context = {
      eip712: { domain: { name: 'Post', chainId: 1, verifyingContract: CONTRACT.toUpperCase().replace('X', 'x') } },
    }
    expect(sign(describing('eip712', { [MAIL_KEY]: MAIL_FORMAT }, { context })).intent).toBe(`Write to ${BOB}`)
  })

  it('of version 1 is used where its schema has the same types', () => {
    const { EIP712Domain: _, ...types } = TYPES
    const deployments = [{ chainId: 1, address: CONTRACT }]
    const bound = (schemas: Json) =>
      sign(describing('eip712', { Mail: MAIL_FORMAT }, { context: { eip712: { deployments, schemas } } })).intent
    expect(bound([{ primaryType: 'Mail', types }])).toBe(`Write to ${BOB}`)
    expect(
      bound([{ primaryType: 'Mail', types: { ...types, Person: [{ name: 'wallet', type: 'string' }] } }]),
    ).toBeUndefined()
    expect(bound(['https://a.example/schema.json'])).toBeUndefined()
  })

  it('needs a domain that says for which contract on which chain', () => {
    const { verifyingContract: _, ...domain } = MAIL.domain
    expect(sign(describing('eip712', { [MAIL_KEY]: MAIL_FORMAT }), { ...MAIL, domain }).intent).toBeUndefined()
  })

  it('may hold a call', () => {
    const key = 'Run(address to,bytes data)'
    const types = {
      ...TYPES,
      Run: [
        { name: 'to', type: 'address' },
        { name: 'data', type: 'bytes' },
      ],
    }
    const fields = [
      { path: 'data', label: 'Call', format: 'calldata', params: { calleePath: 'to', spenderPath: '@.from' } },
    ]
    const message = { to: USDC, data: callOf('transfer(address to, uint256 value)', [BOB, 1_000_000n]) }
    const meaning = sign(describing('eip712', { [key]: { fields } }), { ...MAIL, types, primaryType: 'Run', message })
    expect(meaning.calls).toMatchObject([
      { kind: 'contract-call', path: '#.data', to: USDC, function: { name: 'transfer' } },
    ])
    expect(meaning.calls[0]?.acts).toMatchObject([{ kind: 'transfer', from: ME, to: BOB, amount: '1000000' }])
  })
})
