import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Posts a signature with further parameters that can't be written as JSON, so that whoever compares texts fails.",
  script: `
    const ring = []
    ring[0] = ring
    let deep = 0
    for (let i = 0; i < 1500; i++) deep = [deep]
    const [text, account] = attack.sign.params
    for (const odd of [10n, ring, new Map([[1, 2]]), new Date(NaN), deep, new Uint8Array(4), /x/, new Error('x'), undefined, NaN]) {
      try { postMessage(attack.posted({ method: 'personal_sign', params: [text, account, odd] }), '*') } catch {}
      try { postMessage(attack.posted({ ...attack.sign, odd }), '*') } catch {}
      try { postMessage({ ...attack.posted(attack.sign), odd }, '*') } catch {}
    }
    await attack.sleep(400)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
