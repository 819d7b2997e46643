/**
 * The global variables in which wallets put their providers, or an object that holds them. Sources: @web3-onboard's
 * injected-wallets (src/wallets.ts), and where it does not name one: RabbyHub/Rabby (src/content-script/pageProvider),
 * trustwallet's developer guide (`trustwallet`; `trustWallet` by dApps that look for it), rainbow-me/browser-extension
 * (src/entries/inpage), brave/brave-core (components/brave_wallet/renderer/js_ethereum_provider.cc), the earlier
 * @coinbase/wallet-sdk (`walletLinkExtension`) and the later one (`coinbaseWalletExtensionSigner`), TokenPocket's and MetaMask's documentation (`tokenpocket`, `ethereum`, `web3`).
 */
export const GLOBALS = [
  'ethereum',
  'web3',
  'coinbaseWalletExtension',
  'coinbaseWalletExtensionSigner',
  'walletLinkExtension',
  'okxwallet',
  'phantom',
  'rabby',
  'rainbow',
  'trustwallet',
  'trustWallet',
  'braveEthereum',
  'bitkeep',
  'tokenpocket',
  'BinanceChain',
  'enkrypt',
  'frontier',
  'tally',
  'zeal',
  'xfi',
  'deficonnectProvider',
  'safeheron',
  'talismanEth',
  'ronin',
  '$onekey',
  'coin98',
  'SubWallet',
  'kayros',
  'foxwallet',
] as const
