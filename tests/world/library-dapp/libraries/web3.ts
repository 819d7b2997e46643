import { Web3 } from 'web3'
import { type Connect, injectedProvider } from '../connection.ts'

export const connect: Connect = async () => {
  const provider = injectedProvider()
  const web3 = new Web3(provider as never)
  await web3.eth.requestAccounts()
  const accounts = async () => (await web3.eth.getAccounts()).map((account) => account.toLowerCase())
  return {
    chainId: async () => Number(await web3.eth.getChainId()),
    accounts,
    balance: async (account) => (await web3.eth.getBalance(account)).toString(),
    async send(to) {
      const [from] = await accounts()
      const sent = web3.eth.sendTransaction({ ...(from === undefined ? {} : { from }), to, value: '0x1' })
      return (await sent).transactionHash.toString()
    },
    onAccounts: (listener) => void provider.on('accountsChanged', listener),
  }
}
