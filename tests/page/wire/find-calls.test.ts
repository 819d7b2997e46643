import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCalls } from '../../../lib/page/wire/find-calls.ts'

const call = { method: 'eth_sendTransaction', params: [{ value: '0x1' }] }

describe('calls in a message of an unknown form', () => {
  it.each([
    ['as it is', call],
    ['in an envelope', { type: 'extensionUIRequest', data: { action: 'dapp', request: call } }],
    ['in a list', { batch: [{ id: 1 }, { id: 2, ...call }] }],
    ['written as text', { channel: 'wallet', payload: JSON.stringify({ jsonrpc: '2.0', ...call }) }],
    ['as text alone', JSON.stringify(call)],
  ])('are found %s', (_, message) => expect(findCalls(message)).toEqual([call]))

  it.each([
    'personal_sign',
    'eth_signTypedData_v4',
    'eth_sendRawTransaction',
    'wallet_sendCalls',
    'wallet_grantPermissions',
  ])('are told by name: %s', (method) => expect(findCalls({ x: { method } })).toMatchObject([{ method }]))

  it.each([
    ['a plain read', { method: 'eth_chainId', params: [] }],
    ['a word in a text', { text: 'call eth_sendTransaction', method: 1 }],
    ['another method', { method: 'wallet', params: [] }],
    ['a method of its own', { method: 'tabCheckin' }],
    ['nothing', null],
  ])('are not made of %s', (_, message) => expect(findCalls(message)).toEqual([]))

  it('are looked for in any message without end or error', () => {
    const loop: { self?: unknown } = {}
    loop.self = loop
    const deep = JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)
    for (const message of [
      loop,
      deep,
      new Uint8Array(1_000_000),
      '['.repeat(90_000),
      Array.from({ length: 1e5 }, () => ({})),
    ]) {
      expect(findCalls(message)).toEqual([])
    }
    fc.assert(fc.property(fc.anything(), (message) => Array.isArray(findCalls(message))))
  })
})
