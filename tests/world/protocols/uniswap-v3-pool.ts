import type { Address } from 'viem'
import type { Chain } from '../chain.ts'
import type { Contract } from './contract.ts'
import { openDeployer } from './deployer.ts'
import { readArtefact } from './read-artefact.ts'
import type { UniswapV3 } from './uniswap-v3.ts'

export interface PoolPlan {
  readonly tokens: readonly [Contract, Contract]
  /** In base units, of each token; their ratio is the price. The deployer must hold them. */
  readonly amounts: readonly [bigint, bigint]
  /** In hundredths of a basis point. */
  readonly fee: number
  /** A multiple of this is a place where liquidity may begin or end. */
  readonly spacing: number
}

/** Makes a pool with liquidity over (nearly) all prices; gives its address. */
export async function openUniswapV3Pool(chain: Chain, v3: UniswapV3, plan: PoolPlan): Promise<Contract> {
  const { address, call, read, time } = openDeployer(chain)
  const [one, two] = plan.tokens
  const inOrder = one.address < two.address
  const [token0, token1] = inOrder ? [one, two] : [two, one]
  const [amount0, amount1] = inOrder ? plan.amounts : [plan.amounts[1], plan.amounts[0]]
  // The pool's price is the root of token1 per token0, with 96 bits behind the point.
  const price = root((amount1 << 192n) / amount0)
  const pair = [token0.address, token1.address, plan.fee]
  await call(v3.positions, 'createAndInitializePoolIfNecessary', [...pair, price])
  await call(token0, 'approve', [v3.positions.address, amount0])
  await call(token1, 'approve', [v3.positions.address, amount1])
  const edge = Math.floor(800_000 / plan.spacing) * plan.spacing
  const position = {
    token0: token0.address,
    token1: token1.address,
    fee: plan.fee,
    tickLower: -edge,
    tickUpper: edge,
    amount0Desired: amount0,
    amount1Desired: amount1,
    amount0Min: 0n,
    amount1Min: 0n,
    recipient: address,
    deadline: (await time()) + 3_600n,
  }
  await call(v3.positions, 'mint', [position])
  const pool = (await read<Address>(v3.factory, 'getPool', pair)).toLowerCase() as Address
  return {
    address: pool,
    abi: readArtefact('@uniswap/v3-core/artifacts/contracts/UniswapV3Pool.sol/UniswapV3Pool.json').abi,
  }
}

/** The whole part of a square root, by Newton's way. */
function root(square: bigint): bigint {
  let last = square
  let next = (square + 1n) / 2n
  while (next < last) {
    last = next
    next = (last + square / last) / 2n
  }
  return last
}
