import type { Attack } from './kit/attack.ts'

export default {
  family: 'stolen-port',
  how: "Replaces the getter of MessageEvent's ports and offers itself as relay anew.",
  script: `
    const { port1, port2 } = new MessageChannel()
    Object.defineProperty(MessageEvent.prototype, 'ports', { configurable: true, get: () => [port2] })
    port1.onmessage = ({ data }) => port1.postMessage({ type: 'request.forward', id: data.id, digest: '' })
    window.dispatchEvent(new MessageEvent('plainsign:port', { cancelable: true }))
    window.dispatchEvent(new Event('plainsign:port-wanted'))
    ethereum.request(attack.sign)
    await attack.sleep(300)
  `,
} satisfies Attack
