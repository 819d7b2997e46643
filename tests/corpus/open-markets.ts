import { type Address, parseEther, parseUnits } from 'viem'
import type { Ground } from '../differential/open-ground.ts'
import type { Contract } from '../world/protocols/contract.ts'
import { openDeployer } from '../world/protocols/deployer.ts'
import { openUniswapV3Pool } from '../world/protocols/uniswap-v3-pool.ts'
import { deployUniversalRouter } from '../world/protocols/universal-router.ts'

/** In what way a trap can't be sold; as `Trap.sol` numbers them. */
export const TRAP_WAYS = ['closed', 'eaten', 'marked', 'later', 'untaken'] as const
type TrapWay = (typeof TRAP_WAYS)[number]

/** What the stage's markets trade in. */
export interface Markets {
  readonly universalRouter: Contract
  /** Trades with pairs of Uniswap V2 under names of its own, and keeps as much as it is told to. */
  readonly aggregator: Contract
  /** Each with a pair of Uniswap V2 and a pool of Uniswap V3, of 100,000 against 50 ether. */
  readonly traps: { readonly [way in TrapWay]: Contract }
  /** The pair of each token against wrapped ether, by the token's address. */
  readonly pairs: { readonly [token: Address]: Address }
}

/** Of wrapped ether against dollars at the price of the day, but for so little that a trade of one ether brings a fifth. */
export const THIN_FEE = 10_000

/** @param coin an honest token with a pair of Uniswap V2 already, as the traps get one */
export async function openMarkets(
  ground: Ground,
  coin: Contract,
  make: (name: string, ...args: readonly unknown[]) => Promise<Contract>,
): Promise<Markets> {
  const { chain, contracts, v3, permit2 } = ground
  const { weth, dusd, factory, router } = contracts
  const { address: maker, call, read, time } = openDeployer(chain)
  const around = { v2Factory: factory.address, v3Factory: v3.factory.address, v3Positions: v3.positions.address }
  const universalRouter = await deployUniversalRouter(chain, {
    ...{ permit2: permit2.address, weth: weth.address },
    ...around,
  })
  const aggregator = await make('Aggregator', weth.address, maker)
  const wide = (token: Contract) => {
    const amounts = [parseEther('100000'), parseEther('50')] as const
    return openUniswapV3Pool(chain, v3, { tokens: [token, weth], amounts, fee: 3_000, spacing: 60 })
  }
  const pairOf = async (token: Contract) =>
    (await read<Address>(factory, 'getPair', [token.address, weth.address])).toLowerCase() as Address
  const pairs: Record<Address, Address> = {
    [coin.address]: await pairOf(coin),
    [dusd.address]: await pairOf(dusd),
    [ground.tokens.taxed.address]: await pairOf(ground.tokens.taxed),
  }
  await call(weth, 'deposit', [], parseEther('400'))
  await wide(coin)
  const thin = [parseUnits('1000', 6), parseEther('0.25')] as const
  await openUniswapV3Pool(chain, v3, { tokens: [dusd, weth], amounts: thin, fee: THIN_FEE, spacing: 200 })
  const trap = async (way: TrapWay) => {
    const token = await make('Trap', parseEther('1000000'), TRAP_WAYS.indexOf(way))
    await call(token, 'approve', [router.address, parseEther('100000')])
    const until = (await time()) + 3_600n
    const liquidity = [token.address, parseEther('100000'), 0n, 0n, maker, until]
    await call(router, 'addLiquidityETH', liquidity, parseEther('50'))
    const pair = await pairOf(token)
    pairs[token.address] = pair
    for (const market of [pair, (await wide(token)).address]) await call(token, 'list', [market])
    return token
  }
  const [closed, eaten, marked, later, untaken] = [
    await trap('closed'),
    await trap('eaten'),
    await trap('marked'),
    await trap('later'),
    await trap('untaken'),
  ]
  return { universalRouter, aggregator, pairs, traps: { closed, eaten, marked, later, untaken } }
}
