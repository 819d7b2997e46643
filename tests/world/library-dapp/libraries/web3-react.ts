import { EIP1193 } from '@web3-react/eip1193'
import { createWeb3ReactStoreAndActions } from '@web3-react/store'
import { type Connect, connectProvider, injectedProvider } from '../connection.ts'

export const connect: Connect = async () => {
  const provider = injectedProvider()
  const [store, actions] = createWeb3ReactStoreAndActions()
  await new EIP1193({ actions, provider: provider as never }).activate()
  const lower = () => (store.getState().accounts ?? []).map((account) => account.toLowerCase())
  return {
    ...(await connectProvider(provider)),
    chainId: async () => store.getState().chainId ?? 0,
    accounts: async () => lower(),
    onAccounts: (listener) => void store.subscribe(() => listener(lower())),
  }
}
