import { POOLS } from '../../../lib/core/judge/pools.data.ts'
import type { Chain } from '../chain.ts'
import type { Contract } from './contract.ts'
import { openDeployer } from './deployer.ts'
import { placeArtefact } from './place-artefact.ts'
import { readArtefact } from './read-artefact.ts'

export interface UniswapV2 {
  readonly weth: Contract
  readonly factory: Contract
  readonly router: Contract
}

/**
 * Uniswap V2 as its packages bring it, with wrapped ether and no pool yet; both where they really are, on a local chain with
 * the number of one that has them.
 */
export async function deployUniswapV2(chain: Chain): Promise<UniswapV2> {
  const { address, deploy } = openDeployer(chain)
  const { wrapped, v2 } = POOLS[chain.chainId] ?? {}
  const make = (path: string, place: typeof v2, ...args: readonly unknown[]) =>
    place === undefined ? deploy(readArtefact(path), ...args) : placeArtefact(chain, place, readArtefact(path), ...args)
  const weth = await make('@uniswap/v2-periphery/build/WETH9.json', wrapped)
  const factory = await make('@uniswap/v2-core/build/UniswapV2Factory.json', v2, address)
  const router = await deploy(
    readArtefact('@uniswap/v2-periphery/build/UniswapV2Router02.json'),
    factory.address,
    weth.address,
  )
  return { weth, factory, router }
}
