import type { Attack } from './kit/attack.ts'

export default {
  family: 'stolen-port',
  how: "Replaces MessagePort.prototype.postMessage to get hold of the guard's port, and approves on it.",
  script: `
    const post = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function (message, ...rest) {
      const forged = { type: 'request.forward', id: message?.id, digest: '' }
      this.dispatchEvent(new MessageEvent('message', { data: forged }))
      post.call(this, forged)
      return post.call(this, message, ...rest)
    }
    ethereum.request(attack.sign)
    await attack.sleep(300)
  `,
} satisfies Attack
