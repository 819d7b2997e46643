import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Asks for typed data in each of its four versions.',
  script: `
    const typed = { domain: {}, types: { EIP712Domain: [], Mark: [{ name: 'text', type: 'string' }] }, primaryType: 'Mark', message: { text: attack.mark } }
    for (const method of ['eth_signTypedData', 'eth_signTypedData_v1', 'eth_signTypedData_v3', 'eth_signTypedData_v4']) {
      ethereum.request({ method, params: [attack.account, JSON.stringify(typed)] }).catch(() => {})
      ethereum.request({ method, params: [[{ type: 'string', name: 'text', value: attack.mark }], attack.account] }).catch(() => {})
    }
    await attack.sleep(300)
  `,
} satisfies Attack
