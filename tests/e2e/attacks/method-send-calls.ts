import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Asks for a batch of calls by EIP-5792, with and without capabilities.',
  script: `
    const calls = [{ to: attack.account, data: attack.hex, value: '0x0' }]
    for (const capabilities of [undefined, {}, { auxiliaryFunds: { optional: true } }]) {
      ethereum.request({ method: 'wallet_sendCalls', params: [{ version: '2.0.0', from: attack.account, chainId: '0x7a69', atomicRequired: false, calls, capabilities }] }).catch(() => {})
    }
    ethereum.request({ method: 'wallet_sendPreparedCalls', params: [{ calls }] }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
