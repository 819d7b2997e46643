import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Writes methods in letters that only look the same, or that become the same when normalised.',
  script: `
    const { params } = attack.sign
    for (const name of ['pers\\u043enal_sign', 'personal_\\u017fign', '\\uff45th_sendTransaction', 'eth_chainI\\u0501', 'eth_\\u1d04all', 'personal\\u005fsign', 'eth_chain\\u0131d']) ethereum.request({ method: name, params }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
