import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Is granted a connection, then asks for more in the name of it: further permissions, and a connection for a frame of another site.',
  script: `
    attack.tell('asked')
    await attack.ended(ethereum.request({ method: 'eth_requestAccounts', params: [attack.honest.params[0]] }))
    for (const wanted of [
      { eth_accounts: {}, wallet_snap: { [attack.mark]: {} } },
      { eth_accounts: { caveats: [{ type: 'restrictReturnedAccounts', value: [attack.mark] }] } },
      { 'endowment:permitted-chains': { caveats: [{ type: 'restrictNetworkSwitching', value: [attack.mark] }] } },
    ]) ethereum.request({ method: 'wallet_requestPermissions', params: [wanted] }).catch(() => {})
    ethereum.request({ method: 'wallet_requestPermissions', params: [{ eth_accounts: {} }, { mark: attack.mark }] }).catch(() => {})
    ethereum.request(attack.sign).catch(() => {})
    attack.frame({ src: attack.otherFrameUrl })
    await attack.sleep(600)
  `,
  frame: `
    (await attack.until(() => window.ethereum)).request({ method: 'eth_requestAccounts', params: [attack.mark] })
  `,
  async hands({ hear, continueNext }) {
    await hear('asked')
    await continueNext()
  },
} satisfies Attack
