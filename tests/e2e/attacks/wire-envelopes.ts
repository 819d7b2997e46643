import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Posts the call in envelopes that differ a little from the wallet's own.",
  script: `
    const { target, data } = attack.posted(attack.sign)
    const variants = [
      { target, data, extra: true },
      { data, target },
      { target, data: { ...data, more: 1 } },
      { target, data: { name: 'metamask-provider', data: { method: 'personal_sign', params: attack.sign.params } } },
      { target, data: { name: 'metamask-provider', data: { ...data.data, id: 'text' } } },
      { target, data: { name: 'metamask-provider', data: { ...data.data, id: null, jsonrpc: '1.0' } } },
      { target, data: { name: 'metamask-provider', data: { ...data.data, method: 'personal_sign', result: true, error: null } } },
      Object.create(null, { target: { value: target, enumerable: true }, data: { value: data, enumerable: true } }),
    ]
    for (const each of variants) postMessage(each, '*')
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
