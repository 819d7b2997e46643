import { parseEther, parseUnits } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'
import { universalRouterBuys, v3Path } from '../universal-router-asks.ts'

const FEE = 3_000
const WEI = parseEther('1')
const usd = (dollars: string) => parseUnits(dollars, 6)
/** One ether brings some 3,980. */
const LEAST = usd('3900')
/** Under a tenth of the price. */
const LITTLE = usd('350')

function asks(stage: Stage) {
  const { user, soon, contracts, v3 } = stage
  const { dusd, weth } = contracts
  const router = universalRouterBuys(stage)
  const ends = { recipient: user, deadline: soon }
  const multicall = (parts: readonly (readonly [string, readonly unknown[]])[], wei: bigint) =>
    send(user, callOf(v3.router, 'multicall', [parts.map(([name, args]) => callOf(v3.router, name, args).data)], wei))
  return {
    path: (amountOutMinimum: bigint) => {
      const params = { ...ends, path: v3Path(weth.address, FEE, dusd.address), amountIn: WEI, amountOutMinimum }
      return send(user, callOf(v3.router, 'exactInput', [params], WEI))
    },
    /** The router holds what comes out, and then pays it on. */
    swept: (least: bigint) => {
      const pair = { tokenIn: weth.address, tokenOut: dusd.address, fee: FEE, sqrtPriceLimitX96: 0n }
      const held = { recipient: `0x${'0'.repeat(40)}`, deadline: soon, amountIn: WEI, amountOutMinimum: 0n }
      const sweep = ['sweepToken', [dusd.address, least, user]] as const
      return multicall([['exactInputSingle', [{ ...pair, ...held }]], sweep], WEI)
    },
    exact: (wei: bigint) => {
      const pair = { tokenIn: weth.address, tokenOut: dusd.address, fee: FEE, sqrtPriceLimitX96: 0n }
      const bought = { ...pair, ...ends, amountOut: usd('1000'), amountInMaximum: wei }
      return multicall(
        [
          ['exactOutputSingle', [bought]],
          ['refundETH', []],
        ],
        wei,
      )
    },
    universalV3: (least: bigint) => send(user, router.v3(dusd.address, FEE, WEI, least)),
    universalV2: (least: bigint) => send(user, router.v2(dusd.address, WEI, least)),
    universalHalves: (least: bigint) => send(user, router.halves(dusd.address, FEE, WEI, least)),
    universalExact: (wei: bigint) => send(user, router.v3Exact(dusd.address, FEE, usd('1000'), wei)),
  }
}

export const swapByRouterWithoutBound: Family = {
  name: 'swap without a least amount, by routers',
  source:
    'The same by a path, by a multicall and by the commands of Universal Router; or what is bought is fixed, and its cost is not.',
  pages: [],
  cases: (stage) => {
    const { path, swept, exact, universalV3, universalV2, universalHalves, universalExact } = asks(stage)
    const each = { risks: RISKS.slippage, takesMoney: false }
    const [fair, dear] = [parseEther('0.26'), parseEther('4')]
    return [
      { name: 'Uniswap V3 by a path, nothing', ...each, attack: path(0n), twin: path(LEAST) },
      { name: 'Uniswap V3 by a path, one unit', ...each, attack: path(1n), twin: path(LEAST) },
      { name: 'Uniswap V3 by a path, a tenth', ...each, attack: path(LITTLE), twin: path(LEAST) },
      { name: 'Uniswap V3, held and swept', ...each, attack: swept(0n), twin: swept(LEAST) },
      { name: 'Uniswap V3, 1,000 dusd at any cost', ...each, attack: exact(dear), twin: exact(fair) },
      { name: 'Universal Router by V3, nothing', ...each, attack: universalV3(0n), twin: universalV3(LEAST) },
      { name: 'Universal Router by V3, a tenth', ...each, attack: universalV3(LITTLE), twin: universalV3(LEAST) },
      { name: 'Universal Router by V2, one unit', ...each, attack: universalV2(1n), twin: universalV2(LEAST) },
      {
        name: 'Universal Router in two halves, nothing',
        ...each,
        attack: universalHalves(0n),
        twin: universalHalves(LEAST),
      },
      {
        name: 'Universal Router, 1,000 dusd at any cost',
        ...each,
        attack: universalExact(dear),
        twin: universalExact(fair),
      },
    ]
  },
}
