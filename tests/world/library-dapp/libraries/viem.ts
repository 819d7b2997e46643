import { type Address, createWalletClient, custom, publicActions } from 'viem'
import { anvil } from 'viem/chains'
import { type Connect, injectedProvider } from '../connection.ts'

export const connect: Connect = async () => {
  const provider = injectedProvider()
  const client = createWalletClient({ chain: anvil, transport: custom(provider) }).extend(publicActions)
  const lower = (accounts: readonly string[]) => accounts.map((account) => account.toLowerCase())
  await client.requestAddresses()
  return {
    chainId: () => client.getChainId(),
    accounts: async () => lower(await client.getAddresses()),
    balance: async (account) => (await client.getBalance({ address: account as Address })).toString(),
    async send(to) {
      const [account] = await client.getAddresses()
      if (account === undefined) throw new Error('No account')
      return client.sendTransaction({ account, to: to as Address, value: 1n })
    },
    onAccounts: (listener) => void provider.on('accountsChanged', listener),
  }
}
