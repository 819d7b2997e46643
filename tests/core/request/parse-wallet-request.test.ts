import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../lib/core/facts/json.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'
import type { WalletRequest } from '../../../lib/core/request/wallet-request.ts'

const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const OTHER = '0x0c54fccd2e384b4bb6f2e405bf5cbc15a017aafb'

const METHODS = [
  'eth_sendTransaction',
  'eth_signTransaction',
  'eth_sendRawTransaction',
  'personal_sign',
  'eth_sign',
  'eth_signTypedData',
  'eth_signTypedData_v1',
  'eth_signTypedData_v3',
  'eth_signTypedData_v4',
  'wallet_sendCalls',
  'eth_requestAccounts',
  'wallet_requestPermissions',
  'wallet_revokePermissions',
  'wallet_grantPermissions',
  'wallet_addEthereumChain',
  'wallet_switchEthereumChain',
  'wallet_watchAsset',
  'wallet_getSomethingNew',
]

describe('each kind of request', () => {
  it.each<[string, Json, Partial<Record<string, unknown>>]>([
    ['personal_sign', ['0x48690a', ACCOUNT], { kind: 'message', bytes: '0x48690a', signer: ACCOUNT }],
    ['personal_sign', [ACCOUNT, '0x48690a'], { kind: 'message', bytes: '0x48690a', signer: ACCOUNT }],
    ['personal_sign', ['Hi', ACCOUNT, 'password'], { kind: 'message', bytes: '0x4869', signer: ACCOUNT }],
    ['personal_sign', [ACCOUNT, OTHER], { kind: 'message', bytes: ACCOUNT, signer: OTHER }],
    ['personal_sign', ['0x123', ACCOUNT], { kind: 'malformed', path: 'params[0]' }],
    ['personal_sign', [1, ACCOUNT], { kind: 'malformed', path: 'params[0]' }],
    ['eth_sign', [ACCOUNT, `0x${'ab'.repeat(32)}`], { kind: 'blind-hash', signer: ACCOUNT }],
    ['eth_sendRawTransaction', ['0x02f8'], { kind: 'raw-transaction', bytes: '0x02f8' }],
    ['eth_requestAccounts', [], { kind: 'connect' }],
    ['wallet_requestPermissions', [{ eth_accounts: {} }], { kind: 'permission', revoke: false }],
    [
      'wallet_revokePermissions',
      [{ eth_accounts: {} }],
      { kind: 'permission', permissions: ['eth_accounts'], revoke: true },
    ],
    ['wallet_requestPermissions', [{}], { kind: 'malformed' }],
    [
      'wallet_grantPermissions',
      [{ permissions: [{ type: 'native-token-transfer' }] }],
      { permissions: ['native-token-transfer'] },
    ],
    [
      'wallet_addEthereumChain',
      [{ chainId: '0x53a', rpcUrls: ['http://127.0.0.1'] }],
      { kind: 'chain-add', chainId: 1338 },
    ],
    ['wallet_switchEthereumChain', [{ chainId: '0xa4b1' }], { kind: 'chain-switch', chainId: 42161 }],
    ['wallet_switchEthereumChain', [{ chainId: '1' }], { kind: 'malformed', path: 'params[0].chainId' }],
    ['wallet_switchEthereumChain', [{ chainId: 1 }], { kind: 'malformed', path: 'params[0].chainId' }],
    ['wallet_watchAsset', { type: 'ERC20', options: { address: OTHER } }, { kind: 'asset-watch' }],
    ['wallet_watchAsset', { type: 'ERC20' }, { kind: 'malformed', path: 'params.options' }],
    ['wallet_getSomethingNew', [1, 2], { kind: 'unknown', method: 'wallet_getSomethingNew' }],
  ])('%s %j', (method, params, expected) => {
    expect(parseWalletRequest({ method, params })).toMatchObject(expected)
  })
})

describe('a batch', () => {
  const batch = (calls: Json, more: { [key: string]: Json } = {}): WalletRequest =>
    parseWalletRequest({
      method: 'wallet_sendCalls',
      params: [{ version: '2.0.0', chainId: '0x1', from: ACCOUNT, calls, ...more }],
    })

  it('keeps every call in order', () => {
    expect(
      batch(
        [
          { to: OTHER, value: '0x1' },
          { to: OTHER, data: '0xAA' },
        ],
        { atomicRequired: true },
      ),
    ).toMatchObject({
      kind: 'batch',
      atomic: true,
      chainId: 1,
      calls: [
        { to: OTHER, value: '1', data: '0x' },
        { to: OTHER, value: '0', data: '0xaa' },
      ],
    })
  })

  it.each<[string, Json, string]>([
    ['no calls', [], 'params[0].calls'],
    ['a call without anything', [{}], 'params[0].calls[0].to'],
    ['an odd value in the second call', [{ to: OTHER }, { to: OTHER, value: '1' }], 'params[0].calls[1].value'],
    ['too many calls', Array.from({ length: 300 }, () => ({ to: OTHER })), 'params[0].calls'],
  ])('is malformed with %s', (_, calls, path) => {
    expect(batch(calls)).toMatchObject({ kind: 'malformed', path })
  })

  it('is read without a field that is not known, which is its surplus', () => {
    expect(batch([{ to: OTHER }, { to: OTHER, gas: '0x1' }])).toMatchObject({
      kind: 'batch',
      calls: [{ to: OTHER }, { to: OTHER }],
      surplus: { path: 'params[0].calls[1].gas' },
    })
  })
})

it('gives an answer for any JSON whatever, and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...METHODS), fc.jsonValue({ maxDepth: 6 }), (method, params) => {
      const request = parseWalletRequest({ method, params: params as Json })
      expect(request.method).toBe(method)
      expect(() => JSON.stringify(request)).not.toThrow()
    }),
    { numRuns: 2_000 },
  )
})

it('says where and why, for a person, when something is malformed', () => {
  const request = parseWalletRequest({
    method: 'eth_sendTransaction',
    params: [{ to: OTHER, value: 'ff'.repeat(9_999) }],
  })
  expect(request).toMatchObject({ kind: 'malformed', path: 'params[0].value' })
  if (request.kind === 'malformed') expect(request.reason.length).toBeLessThan(200)
})
