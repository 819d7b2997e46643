import type { Chain } from '../chain.ts'
import type { Contract } from './contract.ts'
import { openDeployer } from './deployer.ts'
import { readArtefact } from './read-artefact.ts'

export interface UniswapV2 {
  readonly weth: Contract
  readonly factory: Contract
  readonly router: Contract
}

/** Uniswap V2 as its packages bring it, with wrapped ether and no pool yet. */
export async function deployUniswapV2(chain: Chain): Promise<UniswapV2> {
  const { address, deploy } = openDeployer(chain)
  const weth = await deploy(readArtefact('@uniswap/v2-periphery/build/WETH9.json'))
  const factory = await deploy(readArtefact('@uniswap/v2-core/build/UniswapV2Factory.json'), address)
  const router = await deploy(
    readArtefact('@uniswap/v2-periphery/build/UniswapV2Router02.json'),
    factory.address,
    weth.address,
  )
  return { weth, factory, router }
}
