import type { Attack } from './kit/attack.ts'

export default {
  family: 'mutation',
  how: "Changes the parameters' array after the call, while the guard holds it.",
  script: `
    const { method, params } = attack.honest
    const asked = ethereum.request({ method, params })
    params[0] = attack.hex
    attack.tell('asked')
    await attack.ended(asked)
  `,
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
  },
} satisfies Attack
