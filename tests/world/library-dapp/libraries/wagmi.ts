import {
  connect as connectWallet,
  createConfig,
  getAccount,
  getBalance,
  injected,
  sendTransaction,
  watchAccount,
} from '@wagmi/core'
import { type Address, custom } from 'viem'
import { anvil } from 'viem/chains'
import { type Connect, injectedProvider } from '../connection.ts'

export const connect: Connect = async () => {
  const transports = { [anvil.id]: custom(injectedProvider()) }
  const config = createConfig({ chains: [anvil], connectors: [injected()], transports })
  const connector = config.connectors.find(({ name }) => name === 'Test Wallet')
  if (connector === undefined) throw new Error('The wallet was not announced')
  await connectWallet(config, { connector })
  const lower = ({ addresses = [] }: { addresses?: readonly string[] | undefined }) =>
    addresses.map((address) => address.toLowerCase())
  return {
    chainId: async () => getAccount(config).chainId ?? 0,
    accounts: async () => lower(getAccount(config)),
    balance: async (account) => (await getBalance(config, { address: account as Address })).value.toString(),
    send: (to) => sendTransaction(config, { to: to as Address, value: 1n }),
    onAccounts: (listener) => void watchAccount(config, { onChange: (account) => listener(lower(account)) }),
  }
}
