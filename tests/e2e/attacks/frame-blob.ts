import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Asks from a frame with a blob: address.',
  script: `
    attack.frame({ src: URL.createObjectURL(new Blob([attack.html('(await attack.until(() => window.ethereum)).request(attack.sign)')], { type: 'text/html' })) })
    await attack.sleep(600)
  `,
} satisfies Attack
