import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Asks for eth_sign, eth_signTransaction and eth_sendRawTransaction, which lists tend to forget.',
  script: `
    ethereum.request({ method: 'eth_sign', params: [attack.account, attack.hex] }).catch(() => {})
    ethereum.request({ method: 'eth_signTransaction', params: attack.send.params }).catch(() => {})
    ethereum.request({ method: 'eth_sendRawTransaction', params: [attack.hex] }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
