import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: 'Takes the provider from the prototype of an object that the wallet made from it, and from its own chain of prototypes.',
  script: `
    for (const start of [coin98, ethereum, phantom, web3]) {
      for (let each = start; each && each !== Object.prototype; each = Object.getPrototypeOf(each)) {
        for (const ask of [() => each.request(attack.sign), () => each.request.call(start, attack.sign), () => each.__proto__.request(attack.sign)]) {
          try { Promise.resolve(ask()).catch(() => {}) } catch {}
        }
      }
    }
    await attack.sleep(300)
  `,
} satisfies Attack
