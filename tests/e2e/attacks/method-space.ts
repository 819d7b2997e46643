import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Puts spaces, line ends, zero bytes and invisible characters around and into names, also of methods that pass.',
  script: `
    const { params } = attack.sign
    for (const odd of [' ', '\\t', '\\n', '\\u0000', '\\u00a0', '\\u200b', '\\ufeff', '\\u202e']) {
      for (const name of ['personal_sign', 'eth_chainId']) {
        ethereum.request({ method: odd + name, params }).catch(() => {})
        ethereum.request({ method: name + odd, params }).catch(() => {})
      }
    }
    await attack.sleep(400)
  `,
} satisfies Attack
