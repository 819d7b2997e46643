import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Asks from a frame of another site, in its first script.',
  script: `
    attack.frame({ src: attack.otherFrameUrl })
    await attack.sleep(800)
  `,
  frame: 'ethereum.request(attack.sign)',
} satisfies Attack
