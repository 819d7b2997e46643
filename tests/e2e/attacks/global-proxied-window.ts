import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: 'Reaches window.ethereum by other names of the window: self, top, frames, globalThis, with, indirect eval, a getter on the prototype.',
  script: `
    const use = (provider) => { try { provider?.request(attack.sign) } catch {} }
    for (const owner of [self, top, parent, frames, globalThis, document.defaultView, Window.prototype, window.window, Object.getPrototypeOf(window)]) use(owner.ethereum)
    use((0, eval)('ethereum'))
    use(new Function('return ethereum')())
    use(new Function('with (this) return ethereum').call(window))
    use(Reflect.get(Object.getPrototypeOf(window), 'ethereum', {}))
    use(await new Promise((got) => setTimeout('attack.late = ethereum', 0, got) && setTimeout(() => got(attack.late), 20)))
    await attack.sleep(300)
  `,
} satisfies Attack
