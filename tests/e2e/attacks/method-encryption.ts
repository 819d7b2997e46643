import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Asks for the public key for encryption, and for decryption.',
  script: `
    ethereum.request({ method: 'eth_getEncryptionPublicKey', params: [attack.account, attack.mark] }).catch(() => {})
    ethereum.request({ method: 'eth_decrypt', params: [attack.hex, attack.account] }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
