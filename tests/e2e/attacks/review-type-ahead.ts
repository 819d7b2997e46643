import type { Attack } from './kit/attack.ts'

export default {
  family: 'review-window',
  how: 'Asks while the user is typing, so that keys pressed for the page fall on the review window.',
  script: `
    ethereum.request(attack.sign)
    attack.tell('asked')
    await attack.sleep(1200)
  `,
  async hands({ hear, typeIntoReview }) {
    await hear('asked')
    await typeIntoReview()
  },
} satisfies Attack
