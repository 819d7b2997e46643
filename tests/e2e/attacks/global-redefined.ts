import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: 'Deletes, redefines and assigns window.ethereum, and asks what is left.',
  script: `
    const use = (provider) => { try { provider?.request(attack.sign) } catch {} }
    for (const step of [
      () => delete window.ethereum,
      () => Object.defineProperty(window, 'ethereum', { configurable: true, get: () => undefined }),
      () => Reflect.defineProperty(window, 'ethereum', { configurable: true, writable: true, value: window.ethereum }),
      () => Object.defineProperties(window, { ethereum: { configurable: true, value: ethereum } }),
      () => { window.ethereum = undefined },
      () => { window.ethereum = window.ethereum },
    ]) {
      use(window.ethereum)
      try { step() } catch {}
      use(window.ethereum)
    }
    use(Object.getOwnPropertyDescriptor(window, 'ethereum')?.value)
    use(Object.getOwnPropertyDescriptor(window, 'ethereum')?.get?.call(window))
    use(Object.getOwnPropertyDescriptor(Window.prototype, 'ethereum')?.value)
    await attack.sleep(300)
  `,
} satisfies Attack
