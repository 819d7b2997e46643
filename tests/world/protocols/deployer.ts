import {
  type Address,
  createPublicClient,
  createWalletClient,
  defineChain,
  type Hex,
  http,
  type TransactionReceipt,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Chain } from '../chain.ts'
import { type Artefact, compileSolidity } from '../compile-solidity.ts'
import type { Contract } from './contract.ts'

/** Puts contracts on the local chain and calls them, from its third account. */
export interface Deployer {
  readonly address: Address
  deploy(artefact: Artefact, ...args: readonly unknown[]): Promise<Contract>
  /** Deploys a contract of `tests/world/solidity`, by its name. */
  own(name: string, ...args: readonly unknown[]): Promise<Contract>
  call(contract: Contract, functionName: string, args: readonly unknown[], value?: bigint): Promise<TransactionReceipt>
  read<Answer>(contract: Contract, functionName: string, args: readonly unknown[]): Promise<Answer>
  /** The newest block's, in unix seconds. */
  time(): Promise<bigint>
}

/** Fixed, since an estimate may fall short of what a call takes a second later. */
const CALL_GAS = 10_000_000n

/** Each step throws where it reverts: nobody tests on half a world. */
export function openDeployer({ url, chainId, accounts }: Chain): Deployer {
  const maker = accounts[2]
  if (maker === undefined) throw new Error('The local chain has too few accounts')
  const definition = defineChain({
    id: chainId,
    name: 'Local chain',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [url] } },
  })
  const reader = createPublicClient({ chain: definition, transport: http(), pollingInterval: 20 })
  const account = privateKeyToAccount(maker.privateKey)
  const wallet = createWalletClient({ account, chain: definition, transport: http() })

  async function mined(hash: Hex): Promise<TransactionReceipt> {
    const receipt = await reader.waitForTransactionReceipt({ hash })
    if (receipt.status !== 'success') throw new Error(`Setting up the chain: ${hash} reverted`)
    return receipt
  }
  async function deploy({ abi, bytecode }: Artefact, ...args: readonly unknown[]): Promise<Contract> {
    const { contractAddress } = await mined(await wallet.deployContract({ abi, bytecode, args }))
    if (!contractAddress) throw new Error('A deployment gave no address')
    return { abi, address: contractAddress.toLowerCase() as Address }
  }
  return {
    address: maker.address,
    deploy,
    async own(name, ...args) {
      const artefact = compileSolidity()[name]
      if (artefact === undefined) throw new Error(`No contract ${name}`)
      return deploy(artefact, ...args)
    },
    call: async (contract, functionName, args, value = 0n) =>
      mined(await wallet.writeContract({ ...contract, functionName, args, value, gas: CALL_GAS })),
    read: async <Answer>(contract: Contract, functionName: string, args: readonly unknown[]) =>
      (await reader.readContract({ ...contract, functionName, args })) as Answer,
    time: async () => (await reader.getBlock()).timestamp,
  }
}
