import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: 'Dispatches a message that carries a read for the first who looks and a signature for the next.',
  script: `
    for (let reads = 0; reads < 8; reads++) {
      let looks = 0
      const message = attack.posted(attack.sign)
      Object.defineProperty(message.data.data, 'method', { enumerable: true, get: () => (looks++ < reads ? 'eth_chainId' : 'personal_sign') })
      dispatchEvent(new MessageEvent('message', { data: message, source: window, origin: location.origin }))
    }
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
