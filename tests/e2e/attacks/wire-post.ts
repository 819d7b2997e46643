import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Posts to the wallet's content script what the wallet's own in-page script would post.",
  script: `
    for (const method of ['personal_sign', 'eth_sendTransaction']) postMessage(attack.posted(method === 'personal_sign' ? attack.sign : attack.send), '*')
    postMessage(attack.posted(attack.sign), location.origin)
    postMessage(attack.posted(attack.sign), { targetOrigin: '*' })
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
