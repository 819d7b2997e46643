import { type Address, maxUint256, parseEther, parseUnits } from 'viem'
import type { Chain } from './chain.ts'
import type { Contract } from './protocols/contract.ts'
import { openDeployer } from './protocols/deployer.ts'
import { deployUniswapV2 } from './protocols/uniswap-v2.ts'

export type { Contract } from './protocols/contract.ts'

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

/** Deploys tokens, an NFT and Uniswap V2 with liquidity, and gives `user` something of each. */
export async function deployContracts(chain: Chain): Promise<Contracts> {
  const [user, friend, , stranger] = chain.accounts
  if (!user || !friend || !stranger) throw new Error('The local chain has too few accounts')
  const { address: maker, own, call, time } = openDeployer(chain)
  const dusd = await own('DemoUsd', parseUnits('10000000', 6))
  const pictures = await own('DemoPictures', 5n)
  const items = await own('DemoItems', 100n)
  const { weth, factory, router } = await deployUniswapV2(chain)

  await call(dusd, 'approve', [router.address, maxUint256])
  const pool = [dusd.address, parseUnits('2000000', 6), 0n, 0n, maker, (await time()) + 3_600n]
  await call(router, 'addLiquidityETH', pool, parseEther('500'))
  await call(dusd, 'transfer', [user.address, parseUnits('50000', 6)])
  for (const id of [1n, 2n, 3n]) await call(pictures, 'transferFrom', [maker, user.address, id])
  await call(items, 'safeTransferFrom', [maker, user.address, 1n, 10n, '0x'])
  const addresses = { user: user.address, friend: friend.address, stranger: stranger.address }
  return { ...addresses, dusd, pictures, items, weth, factory, router }
}
