import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: 'Uses the wallet by the names under which vendors put theirs: Coinbase, OKX, Phantom, Rabby, Trust, Bitget, TokenPocket.',
  script: `
    const ask = (provider) => { try { provider.request(attack.sign).catch(() => {}) } catch {} }
    for (const name of ['coinbaseWalletExtension', 'okxwallet', 'phantom', 'rabby', 'trustwallet', 'trustWallet', 'bitkeep', 'tokenpocket']) {
      const found = window[name]
      for (const each of [found, found?.ethereum, Reflect.get(window, name), Object.getOwnPropertyDescriptor(window, name)?.value]) ask(each)
    }
    await attack.sleep(300)
  `,
} satisfies Attack
