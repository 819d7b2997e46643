import { type Address, zeroAddress } from 'viem'
import { POOLS } from '../../../lib/core/judge/pools.data.ts'
import type { Chain } from '../chain.ts'
import type { Contract } from './contract.ts'
import { openDeployer } from './deployer.ts'
import { placeArtefact } from './place-artefact.ts'
import { readArtefact } from './read-artefact.ts'

export interface UniswapV3 {
  readonly factory: Contract
  /** SwapRouter, the first one: with deadlines in its parameters. */
  readonly router: Contract
  /** NonfungiblePositionManager, without a picture of its positions. */
  readonly positions: Contract
  /** QuoterV2. */
  readonly quoter: Contract
}

const core = '@uniswap/v3-core/artifacts/contracts'
const periphery = '@uniswap/v3-periphery/artifacts/contracts'

/**
 * Uniswap V3 as its packages bring it, without a pool yet; its factory where it really is, on a local chain with the number
 * of one that has it.
 */
export async function deployUniswapV3(chain: Chain, weth: Address): Promise<UniswapV3> {
  const { deploy } = openDeployer(chain)
  const artefact = readArtefact(`${core}/UniswapV3Factory.sol/UniswapV3Factory.json`)
  const place = POOLS[chain.chainId]?.v3
  const factory = await (place === undefined ? deploy(artefact) : placeArtefact(chain, place, artefact))
  const around = (name: string, path = `${name}.sol`, ...more: readonly unknown[]) =>
    deploy(readArtefact(`${periphery}/${path}/${name}.json`), factory.address, weth, ...more)
  return {
    factory,
    router: await around('SwapRouter'),
    positions: await around('NonfungiblePositionManager', 'NonfungiblePositionManager.sol', zeroAddress),
    quoter: await around('QuoterV2', 'lens/QuoterV2.sol'),
  }
}
