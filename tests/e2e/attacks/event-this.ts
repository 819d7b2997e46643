import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: 'Takes the provider from the `this`, the arguments and the emitter of its own events.',
  script: `
    function use() {
      for (const each of [this, ...arguments]) if (typeof each?.request === 'function') each.request(attack.sign)
      return this
    }
    for (const name of ['connect', 'disconnect', 'accountsChanged', 'chainChanged', 'message', 'data', 'error', 'newListener', 'removeListener', '_initialized']) {
      for (const add of ['on', 'once', 'addListener', 'prependListener']) {
        try { use.call(ethereum[add](name, use)) } catch {}
      }
    }
    ethereum.emit?.('connect', {})
    ethereum.emit?.('accountsChanged', [])
    use.call(ethereum.removeListener('message', use))
    await attack.sleep(300)
  `,
} satisfies Attack
