import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Records the message that the user's Continue let through, and posts it again under the same and other ids.",
  script: `
    const seen = []
    addEventListener('message', ({ data }) => { if (data?.target === 'metamask-contentscript' && data.data?.data?.method === 'personal_sign') seen.push(data) }, true)
    const asked = ethereum.request(attack.sign)
    attack.tell('asked')
    await attack.ended(asked)
    for (const each of seen.slice(0, 2)) {
      postMessage(each, '*')
      postMessage({ ...each, data: { ...each.data, data: { ...each.data.data, id: 4711 } } }, '*')
    }
    if (seen.length === 0) for (let i = 0; i < 2; i++) postMessage(attack.posted(attack.sign), '*')
    await attack.sleep(300)
  `,
  allowed: 1,
  async hands({ hear, continueNext }) {
    await hear('asked')
    await continueNext()
  },
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
