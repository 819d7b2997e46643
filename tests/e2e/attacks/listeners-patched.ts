import type { Attack } from './kit/attack.ts'
import { PROVIDER_KNOWN_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'stolen-port',
  how: 'Replaces addEventListener and dispatchEvent, so that whatever port or provider passes through them is taken.',
  script: `
    const stolen = new Set()
    for (const name of ['addEventListener', 'dispatchEvent', 'removeEventListener']) {
      const original = EventTarget.prototype[name]
      EventTarget.prototype[name] = function (...args) {
        if (this instanceof MessagePort) stolen.add(this)
        const provider = args[0]?.detail?.provider
        if (provider) provider.request(attack.sign)
        return original.apply(this, args)
      }
    }
    ethereum.request(attack.sign)
    window.dispatchEvent(new Event('eip6963:requestProvider'))
    await attack.sleep(300)
    for (const port of stolen) port.dispatchEvent(new MessageEvent('message', { data: { type: 'request.forward', id: '*' } }))
  `,
  open: { 'wallet-before': PROVIDER_KNOWN_FIRST },
} satisfies Attack
