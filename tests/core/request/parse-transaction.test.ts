import { describe, expect, it } from 'vitest'
import { digestRequest } from '../../../lib/core/decode/digests.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'

const FROM = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const TO = '0x0c54FcCd2e384b4BB6f2E405Bf5Cbc15a017AaFb'

const parse = (...params: Json[]) => parseWalletRequest({ method: 'eth_sendTransaction', params })
const plain = { from: FROM, to: TO, value: '0x0' }

describe('a transaction is read in one canonical form', () => {
  it('reads hex quantities as decimal amounts and addresses in lower case', () => {
    expect(parse({ ...plain, value: '0xDE0B6B3A7640000', gasLimit: '0x5208', nonce: '0x1' })).toEqual({
      kind: 'transaction',
      method: 'eth_sendTransaction',
      tx: { from: FROM, to: TO.toLowerCase(), value: '1000000000000000000', data: '0x', gas: '21000', nonce: '1' },
    })
  })

  it('takes data under either name, or both where they agree', () => {
    expect(parse({ ...plain, input: '0xAB' })).toMatchObject({ tx: { data: '0xab' } })
    expect(parse({ ...plain, input: '0xab', data: '0xAB' })).toMatchObject({ tx: { data: '0xab' } })
  })

  it('reads a creation where there is code and no recipient', () => {
    expect(parse({ from: FROM, data: '0x6001' })).toMatchObject({ kind: 'transaction', tx: { data: '0x6001' } })
    expect(parse({ from: FROM, to: null, data: '0x6001' })).not.toHaveProperty('tx.to')
  })

  it('reads access lists and authorizations', () => {
    const key = `0x${'0'.repeat(63)}1`
    const request = parse({
      ...plain,
      type: '0x4',
      accessList: [{ address: TO, storageKeys: [key] }],
      authorizationList: [{ chainId: '0x1', address: TO, nonce: '0x5', yParity: '0x1', r: '0x2', s: '0x3' }],
    })
    expect(request).toMatchObject({
      tx: {
        type: 4,
        accessList: [{ address: TO.toLowerCase(), storageKeys: [key] }],
        authorizationList: [{ chainId: '1', address: TO.toLowerCase(), nonce: '5', yParity: 1 }],
      },
    })
  })
})

describe('what wallets could read in two ways is malformed, with its place', () => {
  it.each<[string, Json[], string]>([
    ['value without 0x', [{ ...plain, value: 'ffffffffffffff' }], 'params[0].value'],
    ['value as a number', [{ ...plain, value: 1 }], 'params[0].value'],
    ['value as a decimal', [{ ...plain, value: '1000' }], 'params[0].value'],
    ['value without digits', [{ ...plain, value: '0x' }], 'params[0].value'],
    ['value over 256 bits', [{ ...plain, value: `0x1${'0'.repeat(64)}` }], 'params[0].value'],
    ['odd hex in data', [{ ...plain, data: '0x1' }], 'params[0].data'],
    ['data without 0x', [{ ...plain, data: '095ea7b3' }], 'params[0].data'],
    ['data and input that differ', [{ ...plain, data: '0x01', input: '0x02' }], 'params[0].input'],
    ['two gas limits that differ', [{ ...plain, gas: '0x1', gasLimit: '0x2' }], 'params[0].gasLimit'],
    ['a short recipient', [{ ...plain, to: '0x1234' }], 'params[0].to'],
    ['a recipient that is text', [{ ...plain, to: 'invalid' }], 'params[0].to'],
    ['nothing to do', [{ from: FROM }], 'params[0].to'],
    ['a type that does not exist', [{ ...plain, type: '0x5' }], 'params[0].type'],
    ['an invalid fee', [{ ...plain, maxFeePerGas: 'invalid' }], 'params[0].maxFeePerGas'],
    ['two ways of paying', [{ ...plain, gasPrice: '0x1', maxFeePerGas: '0x1' }], 'params[0].gasPrice'],
    ['no parameters', [], 'params'],
    ['no object', ['0x00'], 'params[0]'],
    ['a list of lists', [[plain]], 'params[0]'],
  ])('%s', (_, params, path) => {
    expect(parse(...params)).toMatchObject({ kind: 'malformed', path })
  })

  it('does not take fields from a prototype', () => {
    const tampered = JSON.parse(`{"__proto__":{"to":"${TO}"},"from":"${FROM}","data":"0x00"}`)
    const request = parse(tampered)
    expect(request).toMatchObject({ kind: 'transaction', surplus: { path: 'params[0].__proto__' } })
    expect(request).not.toHaveProperty('tx.to')
  })
})

describe('what wallets may leave out is a surplus: the rest is read, and nothing is hashed', () => {
  it.each<[string, Json[], string]>([
    ['a field that is not known', [{ ...plain, data: '0x01', executor: TO }], 'params[0].executor'],
    ['a parameter too many', [{ ...plain, data: '0x01' }, 'latest'], 'params[1]'],
  ])('%s', (_, params, path) => {
    const request = parse(...params)
    expect(request).toMatchObject({ kind: 'transaction', tx: { data: '0x01' }, surplus: { path } })
    expect(digestRequest(request)).toEqual({})
  })
})
