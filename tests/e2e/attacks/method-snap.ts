import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Asks a snap, a session and a permission to do it: wallet_invokeSnap, wallet_invokeMethod, wallet_grantPermissions.',
  script: `
    const { account, hex, sign } = attack
    for (const [method, params] of [
      ['wallet_invokeSnap', { snapId: 'npm:mark', request: sign }],
      ['wallet_requestSnaps', { 'npm:mark': { mark: hex } }],
      ['wallet_createSession', { requiredScopes: { 'eip155:1': { methods: [sign.method], notifications: [], accounts: [] } }, mark: hex }],
      ['wallet_invokeMethod', { scope: 'eip155:1', request: sign }],
      ['wallet_grantPermissions', [{ signer: { type: 'account', data: { id: hex } }, permissions: [] }]],
      ['wallet_requestExecutionPermissions', [{ to: account, permission: { data: hex } }]],
    ]) ethereum.request({ method, params }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
