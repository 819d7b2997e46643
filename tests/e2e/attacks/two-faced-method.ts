import type { Attack } from './kit/attack.ts'

export default {
  family: 'mutation',
  how: 'Gives a method by a getter that says a read first and a signature afterwards.',
  script: `
    for (let honest = 0; honest < 6; honest++) {
      let reads = 0
      ethereum.request({ params: attack.sign.params, get method() { return reads++ < honest ? 'eth_chainId' : 'personal_sign' } })
    }
    await attack.sleep(300)
  `,
} satisfies Attack
