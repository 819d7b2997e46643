// The wallet in the page's world: MetaMask's own provider over its own stream.
import { initializeProvider } from '@metamask/providers'
import { openConnection, WALLET_INFO } from './open-connection.ts'

initializeProvider({
  connectionStream: openConnection(),
  providerInfo: WALLET_INFO,
  shouldAnnounceCaip294: false,
})
