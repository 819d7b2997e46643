import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: 'Dispatches a message event to the window, in place of posting one.',
  script: `
    const init = { data: attack.posted(attack.sign), source: window, origin: location.origin }
    dispatchEvent(new MessageEvent('message', init))
    const old = document.createEvent('MessageEvent')
    old.initMessageEvent('message', false, false, init.data, location.origin, '', window, [])
    dispatchEvent(old)
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
