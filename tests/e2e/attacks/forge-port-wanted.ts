import type { Attack } from './kit/attack.ts'

export default {
  family: 'forged-approval',
  how: 'Asks the guard for its port, as the relay does at the start, and approves over it.',
  script: `
    window.addEventListener('plainsign:port', (event) => {
      event.preventDefault()
      const port = event.ports[0]
      port.onmessage = ({ data }) => port.postMessage({ type: 'request.forward', id: data.id, digest: '' })
    }, true)
    window.dispatchEvent(new Event('plainsign:port-wanted', { cancelable: true }))
    ethereum.request(attack.sign)
    window.dispatchEvent(new Event('plainsign:port-wanted', { cancelable: true }))
    await attack.sleep(300)
  `,
} satisfies Attack
