import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'stolen-port',
  how: 'Makes every event say that the browser made it, and dispatches approvals on all ports that it can find.',
  script: `
    const trusted = { configurable: true, get: () => true }
    Object.defineProperty(Event.prototype, 'isTrusted', trusted)
    Object.defineProperty(Object.prototype, 'isTrusted', trusted)
    const say = (target, type) => {
      const event = new MessageEvent(type, { data: { type: 'request.forward', id: '*', digest: '' }, source: window })
      try { Object.defineProperty(event, 'isTrusted', trusted) } catch {}
      target.dispatchEvent(event)
    }
    ethereum.request(attack.sign)
    for (const type of ['message', 'plainsign:port', 'plainsign:port-wanted']) say(window, type)
    const event = new MessageEvent('message', { data: attack.posted(attack.sign), source: window, origin: location.origin })
    window.dispatchEvent(event)
    await attack.sleep(200)
    delete Object.prototype.isTrusted
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
