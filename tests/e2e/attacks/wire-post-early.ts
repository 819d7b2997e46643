import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Posts to the wallet's content script from the first script of the page, before and between the handshake.",
  head: `
    <script>
      postMessage({ target: 'metamask-contentscript', data: 'SYN' }, '*')
      postMessage(attack.posted(attack.sign), '*')
      postMessage({ target: 'metamask-contentscript', data: 'ACK' }, '*')
      postMessage(attack.posted(attack.sign), '*')
    </script>
  `,
  script: 'await attack.sleep(300)',
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
