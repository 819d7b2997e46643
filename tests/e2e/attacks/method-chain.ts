import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Changes and adds chains, and offers a token, without a word to the user.',
  script: `
    for (const [method, params] of [
      ['wallet_switchEthereumChain', [{ chainId: '0x7a69', mark: attack.mark }]],
      ['wallet_addEthereumChain', [{ chainId: '0x539', chainName: attack.mark, rpcUrls: ['https://x.invalid'], nativeCurrency: { name: 'x', symbol: 'XXX', decimals: 18 } }]],
      ['wallet_watchAsset', { type: 'ERC20', options: { address: attack.account, symbol: attack.mark, decimals: 1 } }],
    ]) ethereum.request({ method, params }).catch(() => {})
    await attack.sleep(300)
  `,
} satisfies Attack
