import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Uses the admission of the continued request twice: posts it first itself, so that the guard's own becomes a second one.",
  script: `
    addEventListener('message', (event) => {
      if (event.data?.type === 'request.forward') postMessage(attack.posted(attack.sign), '*')
    })
    const requests = [ethereum.request(attack.sign), ethereum.request(attack.sign)]
    for (let i = 0; i < 20; i++) postMessage(attack.posted(attack.sign, i), '*')
    attack.tell('asked')
    await attack.ended(requests[0])
    for (let i = 0; i < 20; i++) postMessage(attack.posted(attack.sign, 100 + i), '*')
    await attack.sleep(300)
  `,
  allowed: 1,
  async hands({ hear, continueNext }) {
    await hear('asked')
    await continueNext()
  },
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
