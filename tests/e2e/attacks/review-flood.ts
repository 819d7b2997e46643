import type { Attack } from './kit/attack.ts'

export default {
  family: 'review-window',
  how: 'Asks a thousand times at once, so that the queue overflows and the user is worn out.',
  script: `
    for (let i = 0; i < 1000; i++) ethereum.request(attack.sign).catch(() => {})
    attack.tell('asked')
    await attack.sleep(2500)
  `,
  async hands({ hear, closeReview }) {
    await hear('asked')
    await closeReview()
  },
} satisfies Attack
