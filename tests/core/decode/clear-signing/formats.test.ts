import { encodeFunctionData, encodeFunctionResult, toFunctionSelector, toHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { ENS_RESOLVERS } from '../../../../lib/core/decode/names/ens-resolvers.data.ts'
import { ETHEREUM_COIN, NO_GATEWAYS, UNIVERSAL_RESOLVER } from '../../../../lib/core/decode/names/universal-resolver.ts'
import type { Json } from '../../../../lib/core/facts/json.ts'
import { needKey } from '../../../../lib/core/facts/need.ts'
import { BOB, CONTRACT, callOf, describing, knowing, ME, NOTED, readCallOf, USDC } from './described.ts'

const SHOP = `0x${'5a'.repeat(20)}` as const

const METADATA = {
  constants: { usdc: USDC, much: '0x8000' },
  enums: { rates: { 1: 'stable', 2: 'variable' }, grants: { True: 'Grant all', False: 'Deny all' } },
  maps: { underlying: { values: { 1: USDC } }, others: { values: { 7: USDC } } },
}

const listedEgg = [
  needKey({ kind: 'token', chainId: 1, address: CONTRACT }),
  { ok: true, json: { symbol: 'EGG', decimals: 2, name: 'Egg', listed: true }, provenance: 'claimed' },
] as const
const saysDecimals = (decimals: number) =>
  [
    needKey({ kind: 'view-call', to: CONTRACT, data: toFunctionSelector('decimals()') }),
    { ok: true, value: toHex(decimals, { size: 32 }), provenance: 'proved' },
  ] as const

/** One argument `x` shown in one format. */
function show(
  type: string,
  value: unknown,
  format: string,
  params: Json = {},
  more: { readonly [key: string]: Json } = {},
) {
  const fields = [{ path: 'x', label: 'It', format, params, ...more }]
  const signature = `act(${type} x, address token)`
  const descriptor = describing('contract', { [signature]: { intent: 'Act', fields } }, { metadata: METADATA })
  const { shown, meaning } = readCallOf(callOf(signature, [value, USDC]), knowing(descriptor), { value: '0x5' })
  return shown[0]?.replace('It: ', '') ?? meaning.reason
}

describe('a value in a format of the standard', () => {
  it.each([
    ['a number as it stands', 'uint256', 1000n, 'raw', {}, '1000'],
    ['text as it stands', 'string', 'Ledger', 'raw', {}, 'Ledger'],
    ['bytes as hex', 'bytes', '0x123456789a', 'raw', {}, '0x123456789a'],
    ['yes and no', 'bool', true, 'raw', {}, 'true'],
    ['the coin of the chain, exactly', 'uint256', 0x2c1c986f1c48000n, 'amount', {}, '0.19866144 ETH'],
    ['an amount of a token that stands beside', 'uint256', 1_000_000n, 'tokenAmount', { tokenPath: 'token' }, '1 USDC'],
    [
      'an amount of a token that is constant',
      'uint256',
      1n,
      'tokenAmount',
      { token: '$.metadata.constants.usdc' },
      '0.000001 USDC',
    ],
    [
      'an amount beyond a threshold',
      'uint256',
      0x8000n,
      'tokenAmount',
      { tokenPath: 'token', threshold: '$.metadata.constants.much' },
      'Unlimited USDC',
    ],
    [
      'an amount beyond a threshold in words of its own',
      'uint256',
      99999n,
      'tokenAmount',
      { tokenPath: 'token', threshold: '0x8000', message: 'Max' },
      'Max USDC',
    ],
    [
      'an amount below a threshold',
      'uint256',
      0x7fffn,
      'tokenAmount',
      { tokenPath: 'token', threshold: '0x8000' },
      '0.032767 USDC',
    ],
    [
      'an address that stands for the coin',
      'uint256',
      2_000_000_000_000_000n,
      'tokenAmount',
      { tokenPath: 'token', nativeCurrencyAddress: [USDC.toUpperCase().replace('X', 'x')] },
      '0.002 ETH',
    ],
    ['a token on another chain', 'uint256', 5n, 'tokenAmount', { tokenPath: 'token', chainId: 10 }, '0.000005 USDC'],
    [
      'a token that is chosen by a map',
      'uint256',
      1_000_000n,
      'tokenAmount',
      { token: { map: '$.metadata.maps.underlying', keyPath: '@.chainId' } },
      '1 USDC',
    ],
    ['a token that nobody knows', 'uint256', 5n, 'tokenAmount', { token: CONTRACT }, `5 base units of ${CONTRACT}`],
    ['an amount without a token', 'uint256', 5n, 'tokenAmount', {}, '5 base units of an unknown token'],
    ['an item of a collection', 'uint256', 1036n, 'nftName', { collection: BOB }, `1036 of Bob’s Shop (${BOB})`],
    ['a date', 'uint256', 1_709_191_632n, 'date', { encoding: 'timestamp' }, '2024-02-29 07:27:12 UTC'],
    ['a block', 'uint256', 19_332_140n, 'date', { encoding: 'blockheight' }, 'block 19332140'],
    ['a length of time', 'uint256', 8250n, 'duration', {}, '2 hours 17 minutes (8250 seconds)'],
    ['a short time', 'uint256', 1n, 'duration', {}, '1 second'],
    ['a quantity', 'uint256', 10n, 'unit', { base: 'h' }, '10 h'],
    ['a quantity with a part', 'uint256', 15n, 'unit', { base: 'd', decimals: 1 }, '1.5 d'],
    ['a quantity brought to thousands', 'uint256', 36_000n, 'unit', { base: 's', prefix: true }, '36 ks'],
    ['a quantity brought to thousandths', 'uint256', 15n, 'unit', { base: 'g', decimals: 4, prefix: true }, '1.5 mg'],
    ['a share', 'uint256', 3000n, 'unit', { base: '%', decimals: 4 }, '0.3%'],
    ['a word for a number', 'uint8', 2, 'enum', { $ref: '$.metadata.enums.rates' }, 'variable'],
    ['a word for yes', 'bool', true, 'enum', { $ref: '$.metadata.enums.grants' }, 'Grant all'],
    ['a number without a word', 'uint8', 9, 'enum', { $ref: '$.metadata.enums.rates' }, '9 (not named)'],
    ['a chain', 'uint256', 1n, 'chainId', {}, 'Ethereum (1)'],
    ['a chain that is not known', 'uint256', 987_654_321n, 'chainId', {}, 'chain 987654321'],
    ['a name and its address', 'address', BOB, 'addressName', {}, `Bob’s Shop (${BOB})`],
    ['a token by name', 'address', USDC, 'addressName', { types: ['token'] }, `USD Coin (${USDC})`],
    [
      'a token of the wide list by name, marked where it looks like a listed one',
      'address',
      NOTED,
      'addressName',
      {},
      `Dollar Coin (not the listed USDC) (${NOTED})`,
    ],
    ['no token by name where none is meant', 'address', USDC, 'addressName', { types: ['eoa'] }, USDC],
    [
      'an address that stands for the sender',
      'address',
      CONTRACT,
      'addressName',
      { senderAddress: [CONTRACT] },
      `the sender (${ME})`,
    ],
    ['an address in a number', 'uint256', BigInt(BOB), 'addressName', {}, `Bob’s Shop (${BOB})`],
    [
      'an address behind flags',
      'uint256',
      BigInt(BOB) + (1n << 255n),
      'addressName',
      {},
      `Bob’s Shop (${BOB}), the end of a longer value`,
    ],
    ['a ticker', 'address', USDC, 'tokenTicker', {}, `USDC (${USDC})`],
    [
      'an address with its chain',
      'bytes',
      '0x00010000010114d8da6bf26964af9d7eed9e03e53415d37aa96045',
      'interoperableAddressName',
      {},
      '0xd8da6bf26964af9d7eed9e03e53415d37aa96045@eip155:1#4CA88C9C',
    ],
    ['bytes that are no such address', 'bytes', '0x0001', 'interoperableAddressName', {}, '0x0001'],
    ['a format of later days as it stands', 'uint256', 7n, 'sparkle', {}, '7'],
  ])('shows %s', (_, type, value, format, params, text) => {
    expect(show(type, value, format, params as Json)).toBe(text)
  })

  it.each([
    ['by its name in ENS', {}, 'shop.eth', `shop.eth (${SHOP})`],
    ['where that source is allowed', { sources: ['local', 'ens'] }, 'shop.eth', `shop.eth (${SHOP})`],
    ['not where it is not', { sources: ['local'] }, 'shop.eth', SHOP],
    ['not by a name that could pose as another', {}, 'Shop.eth', SHOP],
  ])('shows an account %s', (_, params, name, text) => {
    const signature = 'act(address x)'
    const format = { fields: [{ path: 'x', label: 'It', format: 'addressName', params }] }
    const known = knowing(describing('contract', { [signature]: format }))
    const resolver = ENS_RESOLVERS.get(1) ?? SHOP
    const [to, none] = [UNIVERSAL_RESOLVER, `0x${'00'.repeat(20)}` as const]
    const functionName = 'reverseWithGateways'
    const data = encodeFunctionData({ abi: to, functionName, args: [SHOP, ETHEREUM_COIN, NO_GATEWAYS] })
    const value = encodeFunctionResult({ abi: to, functionName, result: [name, none, none] })
    known.set(needKey({ kind: 'code', address: resolver }), { ok: true, value: '0x00', provenance: 'proved' })
    known.set(needKey({ kind: 'view-call', to: resolver, data }), { ok: true, value, provenance: 'proved' })
    expect(readCallOf(callOf(signature, [SHOP]), known).shown).toEqual([`It: ${text}`])
  })

  it.each([
    ['as its descriptor says where nobody else names it', [], '0.000005 EGG'],
    ['by no decimals where list and token disagree about them', [listedEgg, saysDecimals(18)], '5 base units of EGG'],
    ['by the list where the token agrees', [listedEgg, saysDecimals(2)], '0.05 EGG'],
  ] as const)('counts the described token %s', (_, told, text) => {
    const signature = 'act(uint256 x)'
    const format = { fields: [{ path: 'x', label: 'It', format: 'tokenAmount', params: { tokenPath: '@.to' } }] }
    const metadata = { token: { name: 'Egg', ticker: 'EGG', decimals: 6 } }
    const known = knowing(describing('contract', { [signature]: format }, { metadata }))
    for (const [key, answer] of told) known.set(key, answer)
    expect(readCallOf(callOf(signature, [5n]), known).shown).toEqual([`It: ${text}`])
  })

  it('is said to be unreadable where it is encrypted', () => {
    const encryption = { scheme: 'fhevm', plaintextType: 'uint64', fallbackLabel: '[Encrypted Amount]' }
    expect(show('bytes32', `0x${'ab'.repeat(32)}`, 'tokenAmount', {}, { encryption })).toBe(
      '[Encrypted Amount] (can’t be read here)',
    )
  })

  it.each([
    ['a date of text', 'string', 'soon', 'date', {}, 'a date is no number'],
    ['an amount of bytes', 'bytes', '0x12', 'tokenAmount', {}, 'an amount is no number'],
    ['a token from nowhere', 'uint256', 1n, 'tokenAmount', { tokenPath: 'nowhere' }, 'nothing stands at nowhere'],
    [
      'a map without this key',
      'uint256',
      1n,
      'tokenAmount',
      { token: { map: '$.metadata.maps.others', keyPath: '@.chainId' } },
      'a map has no entry for this value',
    ],
    [
      'an enumeration from nowhere',
      'uint8',
      1,
      'enum',
      { $ref: '$.metadata.enums.nope' },
      'an enumeration is not there',
    ],
    ['impossible decimals', 'uint8', 1, 'unit', { base: 'x', decimals: 1e9 }, 'the decimals of a quantity are none'],
  ])('sets the description aside where it asks for %s', (_, type, value, format, params, reason) => {
    expect(show(type, value, format, params as Json)).toContain(`A description of it was set aside: ${reason}`)
  })
})
