import type { Attack } from './kit/attack.ts'

export default {
  family: 'poisoning',
  how: 'Replaces JSON.stringify, so that the guard writes down an honest text while the request is another.',
  script: `
    const { stringify } = JSON
    JSON.stringify = function (value, ...rest) {
      const text = stringify(value, ...rest)
      return text?.includes(attack.hex) ? stringify(attack.honest.params) : text
    }
    attack.tell('asked')
    await attack.ended(ethereum.request(attack.sign))
  `,
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
  },
} satisfies Attack
