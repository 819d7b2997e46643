import { type Abi, type Address, createWalletClient, http, publicActions } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Chain } from './chain.ts'
import { compileSolidity } from './compile-solidity.ts'

/** Puts the contract whose work is of a chosen size on the chain. */
export async function deploySlots(chain: Chain): Promise<{ readonly address: Address; readonly abi: Abi }> {
  const [user] = chain.accounts
  const artefact = compileSolidity().Slots
  if (!user || !artefact) throw new Error('The local chain lacks an account or the Slots contract')
  const account = privateKeyToAccount(user.privateKey)
  const client = createWalletClient({ account, transport: http(chain.url) }).extend(publicActions)
  const hash = await client.deployContract({ ...artefact, chain: null, args: [] })
  const { contractAddress } = await client.waitForTransactionReceipt({ hash, pollingInterval: 50 })
  if (!contractAddress) throw new Error('The Slots contract was not deployed')
  return { abi: artefact.abi, address: contractAddress.toLowerCase() as Address }
}
