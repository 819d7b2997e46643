import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Uses names that every object has as methods: constructor, toString, __proto__.',
  script: `
    const { params } = attack.sign
    for (const name of ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf', '__defineGetter__', 'isPrototypeOf', 'length', '0']) ethereum.request({ method: name, params }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
