import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Posts to the wallet's content script after the extension was reloaded under the page, when the old guard has nobody to tell.",
  script: `
    attack.tell('asked')
    await attack.sleep(2000)
    for (let i = 0; i < 5; i++) {
      postMessage(attack.posted(attack.sign, i), '*')
      await attack.sleep(50)
    }
  `,
  async hands({ hear, updateExtension }) {
    await hear('asked')
    await updateExtension()
  },
  open: {
    'wallet-before': `${WIRE_HEARD_FIRST}; a guard whose extension was updated can tell nobody, and the badge says that the page must be reloaded`,
  },
  silent: ['wallet-before'],
} satisfies Attack
