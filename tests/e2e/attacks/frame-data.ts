import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Asks from a frame with a data: address.',
  script: `
    attack.frame({ src: 'data:text/html,' + encodeURIComponent(attack.html('(await attack.until(() => window.ethereum)).request(attack.sign)')) })
    await attack.sleep(600)
  `,
} satisfies Attack
