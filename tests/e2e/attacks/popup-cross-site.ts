import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Opens a page of another site and one without an opener, which ask in their first script.',
  script: `
    open(attack.otherFrameUrl, '_blank', 'popup')
    open(attack.frameUrl, '_blank', 'noopener')
    await attack.sleep(1500)
  `,
  frame: 'ethereum.request(attack.sign)',
} satisfies Attack
