import { type Address, zeroAddress } from 'viem'
import { V2_POOL_CODE_HASH, V3_POOL_CODE_HASH } from '../../../lib/core/judge/pools.data.ts'
import type { Chain } from '../chain.ts'
import type { Contract } from './contract.ts'
import { openDeployer } from './deployer.ts'
import { readArtefact } from './read-artefact.ts'

interface Around {
  readonly permit2: Address
  readonly weth: Address
  readonly v2Factory: Address
  readonly v3Factory: Address
  readonly v3Positions: Address
}

/** Universal Router as its package brings it, for Uniswap V2 and V3; nothing of V4 and of bridges stands behind it. */
export async function deployUniversalRouter(chain: Chain, around: Around): Promise<Contract> {
  const { permit2, weth: weth9, v2Factory, v3Factory, v3Positions: v3NFTPositionManager } = around
  const absent = { v4PoolManager: zeroAddress, v4PositionManager: zeroAddress, spokePool: zeroAddress }
  const hashes = { pairInitCodeHash: V2_POOL_CODE_HASH, poolInitCodeHash: V3_POOL_CODE_HASH }
  return openDeployer(chain).deploy(
    readArtefact('@uniswap/universal-router/artifacts/contracts/UniversalRouter.sol/UniversalRouter.json'),
    { permit2, weth9, v2Factory, v3Factory, v3NFTPositionManager, ...hashes, ...absent },
  )
}
