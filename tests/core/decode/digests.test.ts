import { hashAuthorization, serializeTransaction } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { digestRequest } from '../../../lib/core/decode/digests.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'

const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const CONTRACT = '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC'
const digest = (method: string, ...params: Json[]) => digestRequest(parseWalletRequest({ method, params }))

/** The example of EIP-712's own text, with the hashes that stand there. */
const MAIL = {
  types: {
    EIP712Domain: [
      { name: 'name', type: 'string' },
      { name: 'version', type: 'string' },
      { name: 'chainId', type: 'uint256' },
      { name: 'verifyingContract', type: 'address' },
    ],
    Person: [
      { name: 'name', type: 'string' },
      { name: 'wallet', type: 'address' },
    ],
    Mail: [
      { name: 'from', type: 'Person' },
      { name: 'to', type: 'Person' },
      { name: 'contents', type: 'string' },
    ],
  },
  primaryType: 'Mail',
  domain: { name: 'Ether Mail', version: '1', chainId: 1, verifyingContract: CONTRACT },
  message: {
    from: { name: 'Cow', wallet: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' },
    to: { name: 'Bob', wallet: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' },
    contents: 'Hello, Bob!',
  },
}

describe('digests to compare with another screen', () => {
  it('of typed data are those of EIP-712', () => {
    expect(digest('eth_signTypedData_v4', ACCOUNT, MAIL)).toEqual({
      eip712: {
        domain: '0xf2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f',
        message: '0xc52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e',
        digest: '0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2',
      },
    })
  })

  it('of calldata is that of ERC-8213, with the length in front', () => {
    const data = `0xa9059cbb${'4675c7e5baafbffbca748158becba61ef3b0a263'.padStart(64, '0')}${'de0b6b3a7640000'.padStart(64, '0')}`
    expect(digest('eth_sendTransaction', { to: CONTRACT, data })).toEqual({
      calldata: '0x812cee5d9cc7461c04bbcd7b70af9c28b243ac5d74d3453b008b93b7dac69985',
    })
  })

  it('of calldata is the same in a transaction that is signed already', () => {
    const data = '0x12345678'
    const signed = serializeTransaction(
      { type: 'eip1559', chainId: 1, to: CONTRACT, data },
      { r: `0x${'1'.repeat(64)}`, s: `0x${'1'.repeat(64)}`, yParity: 0 },
    )
    expect(digest('eth_sendRawTransaction', signed)).toEqual(digest('eth_sendTransaction', { to: CONTRACT, data }))
    expect(digest('eth_sendRawTransaction', '0x1234')).toEqual({})
  })

  it.each([
    [
      [
        { type: 'string', name: 'Message', value: 'Hi, Alice!' },
        { type: 'uint32', name: 'A number', value: '1337' },
      ],
      '0x7bcdd3ffeab400ef2294ebf69b2defd370bd29ac576c2569b7ea2c48f49ab1ae',
    ],
    [
      [
        { type: 'address', name: 'a', value: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' },
        { type: 'bool', name: 'b', value: true },
        { type: 'bytes', name: 'c', value: '0x010203' },
        { type: 'int8', name: 'd', value: -5 },
        { type: 'bytes32', name: 'e', value: `0x${'ab'.repeat(32)}` },
      ],
      '0xa26d73dd7a477f462f83ee739f69c097f2b1b9b014235aaa6e16cd1ea811bfd5',
    ],
    [
      [
        { type: 'uint8[]', name: 'l', value: [1, 2, 3] },
        { type: 'address[]', name: 'm', value: ['0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB'] },
        { type: 'bool[]', name: 'bb', value: [true, false] },
        { type: 'string[]', name: 's', value: ['a', 'bc'] },
      ],
      '0x29c5fd092bb85befa30e28e77419ed3acbcba16d14a5975280a51c2badc78c78',
    ],
  ])(
    'of typed data from before EIP-712 is that of the wallets that sign it (@metamask/eth-sig-util 8.2.0)',
    (list, hash) => {
      expect(digest('eth_signTypedData_v1', list, ACCOUNT)).toEqual({ typedDataV1: hash })
      expect(digest('eth_signTypedData', list, ACCOUNT)).toEqual({ typedDataV1: hash })
    },
  )

  it('of such data is left out where wallets do not agree on it', () => {
    const list = [{ type: 'bytes4[]', name: 'q', value: ['0x01020304'] }]
    expect(digest('eth_signTypedData_v1', list, ACCOUNT)).toEqual({})
  })

  it('of a Safe’s transaction are the same, whatever the domain of its version names', () => {
    const fields = [
      'to',
      'value',
      'data',
      'operation',
      'safeTxGas',
      'baseGas',
      'gasPrice',
      'gasToken',
      'refundReceiver',
      'nonce',
    ]
    const typeOf = (name: string) =>
      /^(to|gasToken|refundReceiver)$/.test(name)
        ? 'address'
        : name === 'data'
          ? 'bytes'
          : name === 'operation'
            ? 'uint8'
            : 'uint256'
    const SafeTx = fields.map((name) => ({ name, type: typeOf(name) }))
    const message = Object.fromEntries(
      fields.map((name) => [name, typeOf(name) === 'address' ? CONTRACT : name === 'data' ? '0x' : 0]),
    )
    const verifyingContract = { name: 'verifyingContract', type: 'address' }
    const chainId = { name: 'chainId', type: 'uint256' }
    const of = (EIP712Domain: Json[], domain: Json) =>
      digest('eth_signTypedData_v4', ACCOUNT, {
        types: { EIP712Domain, SafeTx },
        primaryType: 'SafeTx',
        domain,
        message,
      }).safeTx
    const older = of([verifyingContract], { verifyingContract: CONTRACT })
    const newer = of([chainId, verifyingContract], { chainId: 1, verifyingContract: CONTRACT })
    expect(older?.message).toBe(newer?.message)
    expect(older?.domain).not.toBe(newer?.domain)
    expect(older?.digest).not.toBe(newer?.digest)
  })

  it('of a message has the prefix that keeps it from being a transaction', () => {
    expect(digest('personal_sign', 'Some data', ACCOUNT)).toEqual({
      personalSign: '0x1da44b586eb0729ff70a73c326926f6ed5a25f5b056e7f47fbc6e58d86871655',
    })
  })

  it('of a single authorization is that of EIP-7702, where its nonce is given', () => {
    const tx = { to: ACCOUNT, authorizationList: [{ chainId: '0x1', address: CONTRACT, nonce: '0x7' }] }
    expect(digest('eth_sendTransaction', tx)).toEqual({
      authorization: hashAuthorization({ chainId: 1, address: CONTRACT, nonce: 7 }),
    })
  })

  it('of what has none are left out', () => {
    expect(digest('eth_sendTransaction', { to: ACCOUNT, value: '0x1' })).toEqual({})
    expect(digest('eth_requestAccounts')).toEqual({})
  })
})
