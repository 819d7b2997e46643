import { parseEther } from 'viem'
import { callOf, send, sendCalls } from '../ask.ts'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'
import { universalRouterBuys, v3Path } from '../universal-router-asks.ts'

const FEE = 3_000
const WEI = parseEther('0.2')
/** The pools give some 1,990 for one ether. */
const LEAST = WEI * 1_900n

function asks(stage: Stage) {
  const { user, soon, contracts, v3, markets } = stage
  const { weth } = contracts
  const router = universalRouterBuys(stage)
  const terms = { recipient: user, deadline: soon, amountIn: WEI, amountOutMinimum: LEAST }
  const single = (token: string) => ({
    ...terms,
    tokenIn: weth.address,
    tokenOut: token,
    fee: FEE,
    sqrtPriceLimitX96: 0n,
  })
  return {
    single: (token: `0x${string}`) => send(user, callOf(v3.router, 'exactInputSingle', [single(token)], WEI)),
    path: (token: `0x${string}`) =>
      send(user, callOf(v3.router, 'exactInput', [{ ...terms, path: v3Path(weth.address, FEE, token) }], WEI)),
    multicall: (token: `0x${string}`) => {
      const inner = [callOf(v3.router, 'exactInputSingle', [single(token)]).data, callOf(v3.router, 'refundETH').data]
      return send(user, callOf(v3.router, 'multicall', [inner], WEI))
    },
    universalV3: (token: `0x${string}`) => send(user, router.v3(token, FEE, WEI, LEAST)),
    universalV2: (token: `0x${string}`) => send(user, router.v2(token, WEI, LEAST)),
    beside: (token: `0x${string}`) => {
      const buy = (bought: string, least: bigint) =>
        callOf(contracts.router, 'swapExactETHForTokens', [least, [weth.address, bought], user, soon], WEI)
      // The other one's pool gives some 4,980 for one ether.
      const [one, other] = [buy(token, LEAST), buy(stage.tokens.rebasing.address, WEI * 4_800n)]
      return sendCalls(user, stage.chain.chainId, [one, other])
    },
    aggregator: (token: `0x${string}`) =>
      send(user, callOf(markets.aggregator, 'fillOrderFor', [markets.pairs[token], 0n, LEAST], WEI)),
  }
}

export const honeypotByRouter: Family = {
  name: 'token that cannot be sold, by other markets',
  source: 'The same bought from pools of Uniswap V3, by Universal Router, and from a contract of unknown functions.',
  pages: [],
  cases: (stage) => {
    const { single, path, multicall, universalV3, universalV2, beside, aggregator } = asks(stage)
    const { closed, eaten, marked, later, untaken } = stage.markets.traps
    const honest = stage.coin.address
    const each = { risks: RISKS.honeypot, takesMoney: true }
    const trap = (name: string, ask: typeof single, { address }: typeof closed) => {
      return { name, ...each, attack: ask(address), twin: ask(honest) }
    }
    return [
      trap('Uniswap V3, pools take it from nobody', single, closed),
      trap('Uniswap V3 by a path, who buys is marked', path, marked),
      trap('Uniswap V3 by a multicall, opens in a year', multicall, later),
      trap('Uniswap V3, all of it is kept', single, eaten),
      trap('Uniswap V3, no router takes it', path, untaken),
      trap('Universal Router by V3, pools take it from nobody', universalV3, closed),
      trap('Universal Router by V2, opens in a year', universalV2, later),
      trap('Universal Router by V3, all of it is kept', universalV3, eaten),
      trap('beside an honest one, pools take it from nobody', beside, closed),
      trap('beside an honest one, no market takes it', beside, untaken),
      trap('unknown functions, pools take it from nobody', aggregator, closed),
      trap('unknown functions, all of it is kept', aggregator, eaten),
      trap('unknown functions, who buys is marked', aggregator, marked),
      trap('unknown functions, no market takes it', aggregator, untaken),
    ]
  },
}
