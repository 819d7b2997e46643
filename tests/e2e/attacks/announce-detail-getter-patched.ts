import type { Attack } from './kit/attack.ts'

export default {
  family: 'announced',
  how: "Replaces the getter of CustomEvent's detail to see the provider before it is wrapped.",
  script: `
    const { get } = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')
    Object.defineProperty(CustomEvent.prototype, 'detail', {
      configurable: true,
      get() {
        const detail = get.call(this)
        detail?.provider?.request(attack.sign)
        return detail
      },
    })
    addEventListener('eip6963:announceProvider', (event) => event.detail)
    dispatchEvent(new Event('eip6963:requestProvider'))
    await attack.sleep(300)
  `,
} satisfies Attack
