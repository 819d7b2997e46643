import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Asks for methods that no list has heard of.',
  script: `
    for (const method of ['wallet_doAsIPlease', 'eth_sendTransactionV2', 'mm_sign', 'x']) ethereum.request({ method, params: attack.sign.params }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
