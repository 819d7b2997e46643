// The wallet in the page's world under every name by which wallets are found there.
import { initializeProvider } from '@metamask/providers'
import { openConnection, WALLET_INFO } from './open-connection.ts'

const provider = initializeProvider({
  connectionStream: openConnection(),
  providerInfo: WALLET_INFO,
  shouldAnnounceCaip294: false,
})
Object.assign(provider, { providers: [provider] })
Object.assign(window, {
  coinbaseWalletExtension: provider,
  okxwallet: provider,
  phantom: { ethereum: provider },
  rabby: provider,
  trustwallet: provider,
  trustWallet: { ethereum: provider },
  bitkeep: { ethereum: provider },
  tokenpocket: { ethereum: provider },
  web3: { currentProvider: provider },
})
// Objects of their own: what a guard does to one must not guard the others.
const copyOf = () => ({ request: provider.request.bind(provider), on: provider.on.bind(provider) })
Object.assign(window, { zeal: Object.freeze(copyOf()), coin98: Object.create(provider) })
const byGetter = copyOf()
Object.defineProperty(window, 'xfi', { get: () => byGetter, configurable: false })
Object.defineProperty(window, 'frontier', { value: Object.freeze(copyOf()), configurable: false, writable: false })
const locked = copyOf()
Object.defineProperty(window, 'BinanceChain', { value: locked, configurable: false, writable: false })
