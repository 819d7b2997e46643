import type { Attack } from './kit/attack.ts'

export default {
  family: 'mutation',
  how: 'Gives parameters by a getter that answers honestly while they are checked.',
  script: `
    const asked = [0, 1, 2, 3].map((honest) => {
      let reads = 0
      return ethereum.request({ method: 'personal_sign', get params() { return reads++ === honest ? attack.honest.params : attack.sign.params } })
    })
    attack.tell('asked')
    await attack.ended(asked[0])
  `,
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
  },
} satisfies Attack
