import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passes } from '../../../lib/core/request/pass-list.ts'

describe('passes', () => {
  it('lets plain reads through', () => {
    for (const method of ['eth_call', 'eth_chainId', 'eth_accounts', 'eth_getLogs', 'eth_subscribe', 'net_version']) {
      expect(passes(method), method).toBe(true)
    }
  })

  it('holds whatever signs, sends, grants or changes a chain', () => {
    for (const method of [
      'eth_sendTransaction',
      'eth_sendRawTransaction',
      'eth_signTransaction',
      'eth_sign',
      'personal_sign',
      'eth_signTypedData',
      'eth_signTypedData_v4',
      'eth_requestAccounts',
      'eth_decrypt',
      'eth_getEncryptionPublicKey',
      'wallet_sendCalls',
      'wallet_requestPermissions',
      'wallet_grantPermissions',
      'wallet_requestExecutionPermissions',
      'wallet_addEthereumChain',
      'wallet_switchEthereumChain',
      'wallet_watchAsset',
      'wallet_invokeSnap',
      'wallet_createSession',
      'wallet_invokeMethod',
      'wallet_getCapabilities',
    ]) {
      expect(passes(method), method).toBe(false)
    }
  })

  it('holds any text that is not exactly on the list', () => {
    for (const method of ['ETH_CALL', ' eth_call', 'eth_call\0', '', 'constructor', '__proto__', 'toString']) {
      expect(passes(method), method).toBe(false)
    }
  })

  it('holds whatever is not text, even where it reads as a listed method', () => {
    expect(passes(['eth_call'])).toBe(false)
    expect(passes(new String('eth_call'))).toBe(false)
    expect(passes({ toString: () => 'eth_call' })).toBe(false)
    fc.assert(fc.property(fc.anything(), (value) => typeof value === 'string' || !passes(value)))
  })

  it('gives a page no way to add a method by what it puts on every object', () => {
    Object.defineProperty(Object.prototype, 'eth_sign', { value: true, configurable: true })
    try {
      expect(passes('eth_sign')).toBe(false)
    } finally {
      Reflect.deleteProperty(Object.prototype, 'eth_sign')
    }
  })
})
