import fc from 'fast-check'
import { serializeTransaction } from 'viem'
import { describe, expect, it } from 'vitest'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'
import { PASTED_KINDS, type Pasted, readPasted } from '../../../lib/core/request/read-pasted.ts'

const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const CONTRACT = '0x1111111111111111111111111111111111111111'
const CALLDATA = `0xa9059cbb${'00'.repeat(64)}`
const TYPED = { types: { EIP712Domain: [], A: [] }, primaryType: 'A', domain: {}, message: {} }

const paste = (text: string, more: Partial<Pasted> = {}) =>
  readPasted({ text, as: 'auto', account: '', to: '', value: '', ...more })

describe('what is pasted is taken for what it is', () => {
  const unsigned = serializeTransaction({ type: 'eip1559', chainId: 1, to: CONTRACT, value: 1n, gas: 21_000n })
  const legacy = serializeTransaction({ type: 'legacy', to: CONTRACT, data: `0x${'ab'.repeat(300)}`, gasPrice: 1n })
  it.each([
    ['a transaction as bytes', unsigned, {}, 'eth_sendRawTransaction', [unsigned]],
    ['an old transaction as bytes', legacy, {}, 'eth_sendRawTransaction', [legacy]],
    ['a 32-byte hash', `0x${'ab'.repeat(32)}`, { account: ACCOUNT }, 'eth_sign', [ACCOUNT, `0x${'ab'.repeat(32)}`]],
    [
      'calldata with its contract',
      CALLDATA,
      { to: CONTRACT, value: '10' },
      'eth_sendTransaction',
      [{ to: CONTRACT, data: CALLDATA, value: '0xa' }],
    ],
    ['typed data', JSON.stringify(TYPED), { account: ACCOUNT }, 'eth_signTypedData_v4', [ACCOUNT, TYPED]],
    [
      'a JSON-RPC request',
      JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'personal_sign', params: ['0x00', ACCOUNT] }),
      {},
      'personal_sign',
      ['0x00', ACCOUNT],
    ],
    [
      'a transaction as JSON, of the account that was named',
      JSON.stringify({ to: CONTRACT, value: '0x1' }),
      { account: ACCOUNT },
      'eth_sendTransaction',
      [{ from: ACCOUNT, to: CONTRACT, value: '0x1' }],
    ],
    ['words, to the last space', ' Sign in\n', { account: ACCOUNT }, 'personal_sign', [' Sign in\n', ACCOUNT]],
    ['bytes of no other shape', '0xabcdef', { account: ACCOUNT }, 'personal_sign', ['0xabcdef', ACCOUNT]],
    ['JSON that asks nothing', '{"a":1}', { account: ACCOUNT }, 'personal_sign', ['{"a":1}', ACCOUNT]],
  ])('%s', (_what, text, more, method, params) => {
    expect(paste(text, more)).toEqual(expect.objectContaining({ method, params }))
  })

  it('a request as WalletConnect carries it, with its chain', () => {
    const inner = { method: 'eth_sendTransaction', params: [{ to: CONTRACT }] }
    const text = JSON.stringify({ method: 'wc_sessionRequest', params: { request: inner, chainId: 'eip155:10' } })
    expect(paste(text)).toEqual({ ...inner, chainId: 10 })
  })
})

describe('what can’t be read is said', () => {
  it.each([
    ['nothing at all', '  ', {}, 'nothing'],
    ['more than is read', 'a'.repeat(1_048_577), {}, 'too-long'],
    ['an account that is none', 'hello', { account: 'me' }, 'bad-account'],
    ['a contract that is none', CALLDATA, { to: 'usdc.eth' }, 'bad-contract'],
    ['calldata without its contract', CALLDATA, {}, 'bad-contract'],
    ['an amount that is none', CALLDATA, { to: CONTRACT, value: '1.5' }, 'bad-value'],
    ['a message said to be typed data', 'hello', { as: 'typed-data' }, 'not-that'],
    ['typed data said to be a transaction', JSON.stringify(TYPED), { as: 'transaction' }, 'not-that'],
  ] as const)('%s', (_what, text, more, problem) => {
    expect(paste(text, more)).toBe(problem)
  })
})

it('any text, taken for anything, is a request that can be read or a problem', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.uint8Array().map((list) => `0x${Buffer.from(list).toString('hex')}`),
  )
  fc.assert(
    fc.property(text, fc.constantFrom(...PASTED_KINDS), fc.constantFrom('', ACCOUNT), (each, as, to) => {
      const read = readPasted({ text: each, as, account: ACCOUNT, to, value: '' })
      if (typeof read === 'object') expect(parseWalletRequest(read)).toHaveProperty('kind')
    }),
    { numRuns: 500 },
  )
})
