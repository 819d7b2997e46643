import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'review-window',
  how: 'Asks again and again after the user let one request through at the next click.',
  script: `
    attack.tell('asked')
    await attack.ended(ethereum.request(attack.sign))
    for (let i = 0; i < 5; i++) {
      ethereum.request(attack.sign).catch(() => {})
      postMessage(attack.posted(attack.sign, i), '*')
      await attack.sleep(50)
    }
  `,
  allowed: 1,
  async hands({ hear, releaseNext }) {
    await hear('asked')
    await releaseNext()
  },
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
