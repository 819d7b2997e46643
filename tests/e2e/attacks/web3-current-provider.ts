import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: "Uses window.web3's current provider and the further providers that wallets list.",
  script: `
    const use = (provider) => { try { provider?.request?.(attack.sign); provider?.sendAsync?.({ id: 1, ...attack.sign }, () => {}) } catch {} }
    use(window.web3?.currentProvider)
    for (const each of ethereum.providers ?? []) use(each)
    use(ethereum.selectedProvider)
    await attack.sleep(300)
  `,
} satisfies Attack
