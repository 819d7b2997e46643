import type { Attack } from './kit/attack.ts'

export default {
  family: 'death',
  how: "Asks, and asks again each time the extension's background was stopped.",
  script: `
    ethereum.request(attack.sign)
    attack.tell('asked')
    for (let i = 0; i < 6; i++) {
      await attack.sleep(400)
      ethereum.request(attack.sign).catch(() => {})
    }
  `,
  async hands({ hear, stopBackground }) {
    await hear('asked')
    await stopBackground()
    await stopBackground()
  },
} satisfies Attack
