import type { Attack } from './kit/attack.ts'

export default {
  family: 'announced',
  how: 'Listens for announced providers before and after everybody else, and uses whatever is announced.',
  script: `
    const use = (event) => event.detail?.provider?.request(attack.sign)
    for (const target of [window, document, globalThis.top]) {
      target.addEventListener('eip6963:announceProvider', use, true)
      target.addEventListener('eip6963:announceProvider', use)
    }
    window.dispatchEvent(new Event('eip6963:requestProvider'))
    await attack.sleep(300)
  `,
} satisfies Attack
