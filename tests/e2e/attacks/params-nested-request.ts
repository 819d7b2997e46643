import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: "Passes a read whose parameters are a signature request, and a read with the signature's parameters beside it.",
  script: `
    const extras = { ...attack.sign, jsonrpc: '2.0', id: 9 }
    ethereum.request({ method: 'eth_chainId', params: extras, ...{ request: extras } }).catch(() => {})
    ethereum.request({ ...extras, method: 'eth_chainId', toString: () => 'personal_sign' }).catch(() => {})
    ethereum.request({ method: 'personal_sign', params: { 0: attack.hex, 1: attack.account, length: 2 } }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
