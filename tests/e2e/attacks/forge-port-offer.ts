import type { Attack } from './kit/attack.ts'

export default {
  family: 'forged-approval',
  how: 'Hands the relay a port of its own, as the guard does at the start, and approves over it.',
  script: `
    const { port1, port2 } = new MessageChannel()
    window.dispatchEvent(new MessageEvent('plainsign:port', { ports: [port2], cancelable: true }))
    port1.onmessage = ({ data }) => port1.postMessage({ type: 'request.forward', id: data.id, digest: '' })
    ethereum.request(attack.sign)
    await attack.sleep(300)
  `,
} satisfies Attack
