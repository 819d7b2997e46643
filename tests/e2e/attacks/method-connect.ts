import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Connects by every door there is: eth_requestAccounts, wallet_requestPermissions, enable().',
  script: `
    ethereum.request({ method: 'eth_requestAccounts' }).catch(() => {})
    ethereum.request({ method: 'wallet_requestPermissions', params: [{ eth_accounts: {} }] }).catch(() => {})
    for (const door of [() => ethereum.enable(), () => ethereum.send('eth_requestAccounts'), () => ethereum.send({ method: 'eth_requestAccounts' }, () => {})]) try { door() } catch {}
    await attack.sleep(300)
  `,
} satisfies Attack
