import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type Abi,
  type Address,
  createPublicClient,
  createWalletClient,
  defineChain,
  http,
  maxUint256,
  parseEther,
  parseUnits,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Chain } from './chain.ts'
import { type Artefact, compileSolidity } from './compile-solidity.ts'

export interface Contract {
  readonly address: Address
  readonly abi: Abi
}

/**
 * What is on the local chain. `user` holds tokens, pictures and items; `friend` is an account that people pay;
 * `stranger` is one that they should not, without code. The Uniswap pool holds Demo USD and wrapped ether.
 */
export interface Contracts {
  readonly user: Address
  readonly friend: Address
  readonly stranger: Address
  readonly dusd: Contract
  readonly pictures: Contract
  readonly items: Contract
  readonly weth: Contract
  readonly factory: Contract
  readonly router: Contract
}

/** An artefact that a Uniswap package brings, compiled by its makers. */
function readUniswap(path: string): Artefact {
  const { abi, bytecode } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8'))
  return { abi, bytecode: bytecode.startsWith('0x') ? bytecode : `0x${bytecode}` }
}

/** Deploys tokens, an NFT and Uniswap V2 with liquidity, and gives `user` something of each. */
export async function deployContracts(chain: Chain): Promise<Contracts> {
  const [user, friend, maker, stranger] = chain.accounts
  if (!user || !friend || !maker || !stranger) throw new Error('The local chain has too few accounts')
  const definition = defineChain({
    id: chain.chainId,
    name: 'Local chain',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [chain.url] } },
  })
  const reader = createPublicClient({ chain: definition, transport: http(), pollingInterval: 50 })
  const account = privateKeyToAccount(maker.privateKey)
  const wallet = createWalletClient({ account, chain: definition, transport: http() })

  const mined = async (hash: `0x${string}`) => {
    const receipt = await reader.waitForTransactionReceipt({ hash })
    if (receipt.status !== 'success') throw new Error(`Setting up the chain: ${hash} reverted`)
    return receipt
  }
  const deploy = async ({ abi, bytecode }: Artefact, args: readonly unknown[]): Promise<Contract> => {
    const { contractAddress } = await mined(await wallet.deployContract({ abi, bytecode, args }))
    if (!contractAddress) throw new Error('A deployment gave no address')
    return { abi, address: contractAddress.toLowerCase() as Address }
  }
  const call = async (contract: Contract, functionName: string, args: readonly unknown[], value = 0n) =>
    mined(await wallet.writeContract({ ...contract, functionName, args, value }))

  const artefacts = compileSolidity()
  const own = (name: string, ...args: unknown[]) => {
    const artefact = artefacts[name]
    if (artefact === undefined) throw new Error(`No contract ${name}`)
    return deploy(artefact, args)
  }
  const dusd = await own('DemoUsd', parseUnits('10000000', 6))
  const pictures = await own('DemoPictures', 5n)
  const items = await own('DemoItems', 100n)
  const weth = await deploy(readUniswap('@uniswap/v2-periphery/build/WETH9.json'), [])
  const factory = await deploy(readUniswap('@uniswap/v2-core/build/UniswapV2Factory.json'), [maker.address])
  const router = await deploy(readUniswap('@uniswap/v2-periphery/build/UniswapV2Router02.json'), [
    factory.address,
    weth.address,
  ])

  await call(dusd, 'approve', [router.address, maxUint256])
  const pooled = parseUnits('2000000', 6)
  const { timestamp } = await reader.getBlock()
  const pool = [dusd.address, pooled, 0n, 0n, maker.address, timestamp + 3_600n]
  await call(router, 'addLiquidityETH', pool, parseEther('500'))
  await call(dusd, 'transfer', [user.address, parseUnits('50000', 6)])
  for (const id of [1n, 2n, 3n]) await call(pictures, 'transferFrom', [maker.address, user.address, id])
  await call(items, 'safeTransferFrom', [maker.address, user.address, 1n, 10n, '0x'])
  const addresses = { user: user.address, friend: friend.address, stranger: stranger.address }
  return { ...addresses, dusd, pictures, items, weth, factory, router }
}
