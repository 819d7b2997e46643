import { BrowserProvider } from 'ethers'
import { type Connect, injectedProvider } from '../connection.ts'

export const connect: Connect = async () => {
  const injected = injectedProvider()
  const provider = new BrowserProvider({
    request: ({ method, params }) => injected.request({ method, params: params as readonly unknown[] }),
  })
  await provider.send('eth_requestAccounts', [])
  return {
    chainId: async () => Number((await provider.getNetwork()).chainId),
    accounts: async () => (await provider.listAccounts()).map(({ address }) => address.toLowerCase()),
    balance: async (account) => (await provider.getBalance(account)).toString(),
    send: async (to) => (await (await provider.getSigner()).sendTransaction({ to, value: 1n })).hash,
    onAccounts: (listener) => void injected.on('accountsChanged', listener),
  }
}
