import type { Attack } from './kit/attack.ts'

export default {
  family: 'poisoning',
  how: 'Adds the method to Object.prototype, so that any list kept as an object seems to hold it.',
  script: `
    Object.prototype.personal_sign = true
    Object.prototype.eth_sendTransaction = true
    ethereum.request(attack.sign)
    ethereum.request(attack.send)
    await attack.sleep(300)
  `,
} satisfies Attack
