import type { Attack } from './kit/attack.ts'

export default {
  family: 'poisoning',
  how: 'Puts setters and getters on Object.prototype, to see and change what the guard keeps of a request.',
  script: `
    const stolen = []
    for (const key of ['forwarded', 'decision', 'allowed', 'passes', 'hear', 'put', 'door', 'raw', 'provider', 'gone']) {
      const kept = undefined
      Object.defineProperty(Object.prototype, key, {
        configurable: true,
        get: () => kept ?? true,
        set(value) {
          stolen.push(value)
          Object.defineProperty(this, key, { value, writable: true, configurable: true, enumerable: true })
        },
      })
    }
    ethereum.request(attack.sign)
    for (const each of stolen) if (typeof each?.request === 'function') each.request(attack.sign)
    await attack.sleep(300)
  `,
} satisfies Attack
