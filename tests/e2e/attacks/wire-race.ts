import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Posts the same call many times at the very moment at which the user's Continue lets it through.",
  script: `
    const flood = setInterval(() => { for (let i = 0; i < 5; i++) postMessage(attack.posted(attack.sign, 1e6 + i), '*') }, 5)
    const asked = ethereum.request(attack.sign)
    attack.tell('asked')
    await attack.ended(asked)
    clearInterval(flood)
    await attack.sleep(300)
  `,
  allowed: 1,
  async hands({ hear, continueNext }) {
    await hear('asked')
    await continueNext()
  },
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
