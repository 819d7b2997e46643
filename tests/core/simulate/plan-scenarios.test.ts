import fc from 'fast-check'
import { keccak256, parseGwei, serializeTransaction, type TransactionSerializable } from 'viem'
import { privateKeyToAccount, sign } from 'viem/accounts'
import { describe, expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { RequestContext, WalletRequest } from '../../../lib/core/request/wallet-request.ts'
import { planScenarios } from '../../../lib/core/simulate/plan-scenarios.ts'

const ME: Hex = `0x${'a1'.repeat(20)}`
const YOU: Hex = `0x${'b0'.repeat(20)}`
const context: RequestContext = { origin: 'https://dapp.example', chainId: 1, account: ME, now: 0 }
const nobody: RequestContext = { origin: 'https://dapp.example', chainId: 1, now: 0 }
const KEY = keccak256('0x01')
const SIGNER = privateKeyToAccount(KEY).address.toLowerCase()

const transaction = (tx: object): WalletRequest => ({
  kind: 'transaction',
  method: 'eth_sendTransaction',
  tx: { value: '5', data: '0x', ...tx },
})

describe('a transaction is run as it is asked', () => {
  it('from the account that it names, with the fields that it fixes', () => {
    expect(planScenarios(transaction({ from: YOU, to: ME, nonce: '7', gas: '21000' }), context)).toEqual([
      { name: 'asked', steps: [{ from: YOU, to: ME, value: '5', data: '0x', fixed: { nonce: '7', gas: '21000' } }] },
    ])
  })

  it('from the connected account where it names none, as a creation where it names no recipient', () => {
    expect(planScenarios(transaction({}), context)).toMatchObject([{ steps: [{ from: ME, to: null }] }])
  })

  it('not at all where nobody is connected', () => {
    expect(planScenarios(transaction({ to: YOU }), nobody)).toEqual([])
  })
})

describe('a batch is run call by call', () => {
  it('in its order', () => {
    const calls = [
      { to: YOU, value: '1', data: '0x01' },
      { value: '0', data: '0x02' },
    ] as const
    const batch: WalletRequest = { kind: 'batch', method: 'wallet_sendCalls', atomic: true, calls }
    expect(planScenarios(batch, context)).toEqual([
      {
        name: 'asked',
        atomic: true,
        steps: [
          { from: ME, to: YOU, value: '1', data: '0x01' },
          { from: ME, to: null, value: '0', data: '0x02' },
        ],
      },
    ])
  })

  it('not at all where it is empty', () => {
    expect(planScenarios({ kind: 'batch', method: 'wallet_sendCalls', atomic: true, calls: [] }, context)).toEqual([])
  })
})

describe('a signed raw transaction is run as whoever signed it', () => {
  const raw = (bytes: Hex) =>
    planScenarios({ kind: 'raw-transaction', method: 'eth_sendRawTransaction', bytes }, context)
  const base = { chainId: 1, nonce: 3, gas: 21_000n, to: YOU, value: 9n, data: '0x1234' } as const
  const fees = { maxFeePerGas: parseGwei('9'), maxPriorityFeePerGas: parseGwei('1') }
  const accessList = [{ address: YOU, storageKeys: [keccak256('0x')] }]
  const types: [number, TransactionSerializable][] = [
    [0, { ...base, type: 'legacy', gasPrice: parseGwei('3') }],
    [1, { ...base, type: 'eip2930', gasPrice: parseGwei('3'), accessList }],
    [2, { ...base, type: 'eip1559', ...fees, accessList }],
    [3, { ...base, type: 'eip4844', ...fees, maxFeePerBlobGas: 1n, blobVersionedHashes: [`0x01${'0'.repeat(62)}`] }],
  ]

  it.each(types)('type %i', async (type, tx) => {
    const signature = await sign({ hash: keccak256(serializeTransaction(tx)), privateKey: KEY })
    const [scenario] = raw(serializeTransaction(tx, signature))
    expect(scenario?.steps).toMatchObject([
      { from: SIGNER, to: YOU, value: '9', data: '0x1234', fixed: { type, nonce: '3', gas: '21000', chainId: 1 } },
    ])
    expect(scenario?.steps[0]?.fixed?.accessList ?? []).toEqual('accessList' in tx ? accessList : [])
  })

  it('with the authorizations that it carries', async () => {
    const authorization = await privateKeyToAccount(KEY).signAuthorization({ chainId: 1, nonce: 4, address: YOU })
    const tx = { ...base, type: 'eip7702', ...fees, authorizationList: [authorization] } as const
    const signature = await sign({ hash: keccak256(serializeTransaction(tx)), privateKey: KEY })
    const [scenario] = raw(serializeTransaction(tx, signature))
    expect(scenario?.steps[0]?.fixed?.authorizationList).toMatchObject([{ chainId: '1', address: YOU, nonce: '4' }])
  })

  it('not at all where the bytes are none: any bytes are read or refused, never a crash', () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((all) => `0x${Buffer.from(all).toString('hex')}` as Hex)
    fc.assert(fc.property(bytes, (all) => raw(all).length <= 1))
    expect(raw('0x')).toEqual([])
    expect(raw('0xc0')).toEqual([])
  })

  it('with another sender, or none, when a byte of what was signed is changed', async () => {
    const tx = { ...base, type: 'eip1559', ...fees } as const
    const signature = await sign({ hash: keccak256(serializeTransaction(tx)), privateKey: KEY })
    const bytes = serializeTransaction({ ...tx, value: 10n }, signature)
    expect(raw(bytes)[0]?.steps[0]?.from).not.toBe(SIGNER)
  })
})

it('plans nothing for what is not a transaction', () => {
  expect(planScenarios({ kind: 'connect', method: 'eth_requestAccounts' }, context)).toEqual([])
})
