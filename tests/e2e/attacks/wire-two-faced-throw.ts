import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: 'Dispatches a message that throws at the first who reads it.',
  script: `
    for (let throws = 0; throws < 8; throws++) {
      let reads = 0
      const { data } = attack.posted(attack.sign)
      const message = { target: 'metamask-contentscript', get data() { if (reads++ < throws) throw new Error('not yet'); return data } }
      dispatchEvent(new MessageEvent('message', { data: message, source: window, origin: location.origin }))
    }
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
