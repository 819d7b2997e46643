import type { Attack } from './kit/attack.ts'

export default {
  family: 'death',
  how: 'Is continued once; the background is stopped at that moment and starts again with the request still in its ledger.',
  script: `
    const asked = ethereum.request(attack.sign)
    attack.tell('asked')
    await attack.ended(asked)
    await attack.sleep(1500)
  `,
  allowed: 1,
  async hands({ hear, continueNext, stopBackground }) {
    await hear('asked')
    await continueNext()
    await stopBackground()
  },
} satisfies Attack
