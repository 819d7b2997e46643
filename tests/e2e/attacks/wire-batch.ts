import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: 'Posts a list of calls in one message, the first of them a read.',
  script: `
    const calls = [{ id: 1, jsonrpc: '2.0', method: 'eth_chainId', params: [] }, { id: 2, jsonrpc: '2.0', ...attack.sign }]
    for (const data of [calls, [...calls].reverse(), { ...calls[1], 0: calls[0], length: 1 }, [calls]]) {
      postMessage({ target: 'metamask-contentscript', data: { name: 'metamask-provider', data } }, '*')
    }
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
