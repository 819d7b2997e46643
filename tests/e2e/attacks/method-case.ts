import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: "Writes the method in other letters' sizes.",
  script: `
    const { method, params } = attack.sign
    for (const name of [method.toUpperCase(), 'Personal_Sign', 'ETH_SENDTRANSACTION', 'eth_SendTransaction', 'Eth_Call']) ethereum.request({ method: name, params }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
