// The wallet in the page's world as smart wallets are: what signs or sends opens the wallet's own window, which the
// browser allows only while the page's click lasts.
import {
  eip6963AnnounceProvider,
  MetaMaskInpageProvider,
  type RequestArguments,
  setGlobalProvider,
} from '@metamask/providers'
import { openConnection, WALLET_INFO } from './open-connection.ts'

class OwnWindowProvider extends MetaMaskInpageProvider {
  override async request<T>(call: RequestArguments): Promise<Partial<T> | null | undefined> {
    if (!/sign|send/i.test(call.method)) return super.request<T>(call)
    const view = window.open('about:blank', 'test-wallet', 'popup,width=360,height=600')
    if (view === null)
      throw Object.assign(new Error('The browser did not let the wallet open its window'), { code: -32603 })
    try {
      return await super.request<T>(call)
    } finally {
      view.close()
    }
  }
}
const provider = new OwnWindowProvider(openConnection())
eip6963AnnounceProvider({ info: WALLET_INFO, provider })
setGlobalProvider(provider)
