/** What a dApp does with a wallet through one library, once it is connected. */
export interface Connection {
  chainId(): Promise<number>
  /** In lower case. */
  accounts(): Promise<readonly string[]>
  /** In wei, decimal. */
  balance(account: string): Promise<string>
  /** Sends one wei from the first account; gives the transaction's hash. */
  send(to: string): Promise<string>
  /** Hears each change of the accounts, as the library tells it. */
  onAccounts(listener: (accounts: readonly string[]) => void): void
}

/** Finds the wallet by the library's own means, and connects. */
export type Connect = () => Promise<Connection>

/** The part of EIP-1193 that all of this needs. */
export interface Provider {
  request(args: { readonly method: string; readonly params?: readonly unknown[] }): Promise<unknown>
  on(event: 'accountsChanged', listener: (accounts: readonly string[]) => void): unknown
}

/** A connection over what a library gives as a provider; connects first. */
export async function connectProvider(provider: Provider): Promise<Connection> {
  const list = async (method: string) => (await provider.request({ method })) as readonly string[]
  await list('eth_requestAccounts')
  return {
    chainId: async () => Number(await provider.request({ method: 'eth_chainId' })),
    accounts: () => list('eth_accounts'),
    balance: async (account) =>
      BigInt(String(await provider.request({ method: 'eth_getBalance', params: [account, 'latest'] }))).toString(),
    async send(to) {
      const [from] = await list('eth_accounts')
      return String(await provider.request({ method: 'eth_sendTransaction', params: [{ from, to, value: '0x1' }] }))
    },
    onAccounts: (listener) => void provider.on('accountsChanged', listener),
  }
}

/** `window.ethereum`, for libraries that are given a provider. */
export function injectedProvider(): Provider {
  const { ethereum } = window as { readonly ethereum?: Provider }
  if (ethereum === undefined) throw new Error('No wallet on this page')
  return ethereum
}
