import { parseEther, parseUnits } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { type Answer, type Need, needKey } from '../../../lib/core/facts/need.ts'
import { poolQuote } from '../../../lib/core/judge/pool-quote.ts'
import { POOLS, V3_FEES } from '../../../lib/core/judge/pools.data.ts'
import { type Chain, startChain } from '../../world/chain.ts'
import { type Contracts, deployContracts } from '../../world/contracts.ts'
import { askChain } from '../../world/protocols/ask-chain.ts'
import { openDeployer } from '../../world/protocols/deployer.ts'
import { deployUniswapV3, type UniswapV3 } from '../../world/protocols/uniswap-v3.ts'
import { openUniswapV3Pool } from '../../world/protocols/uniswap-v3-pool.ts'

const SEPOLIA = 11_155_111

let chain: Chain
let contracts: Contracts
let v3: UniswapV3
/** An 18-decimal token with a pool against wrapped ether only. */
let coin: Hex
beforeAll(async () => {
  chain = await startChain('--chain-id', String(SEPOLIA))
  contracts = await deployContracts(chain)
  v3 = await deployUniswapV3(chain, contracts.weth.address)
  const { call, own } = openDeployer(chain)
  const { dusd, weth } = contracts
  await call(weth, 'deposit', [], parseEther('1000'))
  const other = await own('SignedCoin', parseEther('1000000'))
  const pair = (fee: number, spacing: number, dollars: string, ether: string) =>
    openUniswapV3Pool(chain, v3, {
      tokens: [dusd, weth],
      amounts: [parseUnits(dollars, 6), parseEther(ether)],
      fee,
      spacing,
    })
  await pair(3_000, 60, '1640000', '400')
  await pair(10_000, 200, '9', '0.001')
  const amounts = [parseEther('100000'), parseEther('100')] as const
  await openUniswapV3Pool(chain, v3, { tokens: [other, weth], amounts, fee: 500, spacing: 10 })
  coin = other.address
}, 60_000)
afterAll(() => chain.stop())

/** All that a quote asks for, as the chain has it. */
async function answered(needs: readonly Need[]): Promise<ReadonlyMap<string, Answer>> {
  const known = new Map<string, Answer>()
  for (const need of needs) {
    const ask =
      need.kind === 'slot'
        ? askChain<Hex>(chain, 'eth_getStorageAt', need.address, need.slot, 'latest')
        : need.kind === 'view-call'
          ? askChain<Hex>(chain, 'eth_call', { to: need.to, data: need.data }, 'latest')
          : Promise.reject(new Error(need.kind))
    known.set(needKey(need), { ok: true, value: await ask, provenance: 'proved' })
  }
  return known
}

async function quote(from: Hex | null, units: bigint, to: Hex | null): Promise<bigint> {
  const sold = { token: from, units }
  const { needs } = poolQuote(sold, to, SEPOLIA, new Map())
  return poolQuote(sold, to, SEPOLIA, await answered(needs)).pays ?? 0n
}

/** What Uniswap's own contract says that a pool pays. */
async function quoted(tokenIn: Hex, tokenOut: Hex, amountIn: bigint, fee: number): Promise<bigint> {
  const { read } = openDeployer(chain)
  const args = { tokenIn, tokenOut, amountIn, fee, sqrtPriceLimitX96: 0n }
  const [amount] = await read<readonly [bigint]>(v3.quoter, 'quoteExactInputSingle', [args])
  return amount
}

describe('what real pools pay', () => {
  it('is found where they are, of every fee that their factory begins with', async () => {
    expect(contracts.weth.address).toBe(POOLS[SEPOLIA]?.wrapped)
    expect(v3.factory.address).toBe(POOLS[SEPOLIA]?.v3)
    const { read } = openDeployer(chain)
    const spacings = await Promise.all(V3_FEES.map((fee) => read<number>(v3.factory, 'feeAmountTickSpacing', [fee])))
    expect(spacings).toEqual([0, 10, 60, 200])
  })

  it.each(['0.01', '1', '3'])('is what Uniswap says, for %s ether and back', async (ether) => {
    const { dusd, weth } = contracts
    const there = await quoted(weth.address, dusd.address, parseEther(ether), 3_000)
    const found = await quote(null, parseEther(ether), dusd.address)
    expect(Number(found) / Number(there)).toBeCloseTo(1, 4)
    const dollars = parseUnits(ether, 6) * 4_000n
    const { read } = openDeployer(chain)
    const [, back] = await read<readonly [bigint, bigint]>(contracts.router, 'getAmountsOut', [
      dollars,
      [dusd.address, weth.address],
    ])
    expect(await quote(dusd.address, dollars, null)).toBe(back)
  })

  it('is never more than that, and of a pool with next to nothing next to nothing', async () => {
    const { dusd, weth } = contracts
    const much = parseEther('200')
    const { read } = openDeployer(chain)
    const [, most] = await read<readonly [bigint, bigint]>(contracts.router, 'getAmountsOut', [
      much,
      [weth.address, dusd.address],
    ])
    expect(await quoted(weth.address, dusd.address, much, 3_000)).toBeGreaterThan(0n)
    expect(await quote(weth.address, much, dusd.address)).toBe(most)
    // Its price is more than twice as good.
    expect(await quote(weth.address, parseEther('1'), dusd.address)).toBeLessThan(parseUnits('4200', 6))
  })

  it('goes through the wrapped coin where no pool is straight', async () => {
    const { dusd, weth } = contracts
    const first = await quoted(coin, weth.address, parseEther('1000'), 500)
    const second = await quoted(weth.address, dusd.address, first, 3_000)
    const found = await quote(coin, parseEther('1000'), dusd.address)
    expect(Number(found) / Number(second)).toBeCloseTo(1, 3)
  })
})
