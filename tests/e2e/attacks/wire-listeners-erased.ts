import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: 'Opens the document anew, which takes away all listeners of the window, and posts to the wallet.',
  script: `
    for (let i = 0; i < 3; i++) {
      document.open()
      postMessage(attack.posted(attack.sign), '*')
      document.write('<p>new')
      document.close()
      postMessage(attack.posted(attack.sign), '*')
      await attack.sleep(150)
    }
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
