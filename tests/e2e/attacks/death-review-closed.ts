import type { Attack } from './kit/attack.ts'

export default {
  family: 'death',
  how: 'Is held while the user closes the review window, and asks again at once.',
  script: `
    const again = () => ethereum.request(attack.sign).catch(() => {})
    ethereum.request(attack.sign).then(again, again)
    attack.tell('asked')
    await attack.sleep(1500)
  `,
  async hands({ hear, closeReview }) {
    await hear('asked')
    await closeReview()
  },
} satisfies Attack
