import { parseEther, parseUnits } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'

const ETHER = parseEther('1')
/** The pools give some 3,980 for one ether. */
const LEAST = parseUnits('3900', 6)

function asks({ user, contracts: { dusd, weth, router }, v3, soon }: Stage) {
  const path = [weth.address, dusd.address]
  const pair = { tokenIn: weth.address, tokenOut: dusd.address, fee: 3_000, deadline: soon, amountIn: ETHER }
  return {
    'Uniswap V2': (least: bigint, to: string) =>
      send(user, callOf(router, 'swapExactETHForTokens', [least, path, to, soon], ETHER)),
    'Uniswap V3': (least: bigint, to: string) => {
      const args = { ...pair, recipient: to, amountOutMinimum: least, sqrtPriceLimitX96: 0n }
      return send(user, callOf(v3.router, 'exactInputSingle', [args], ETHER))
    },
  }
}

export const swapWithoutBound: Family = {
  name: 'swap without a least amount',
  source:
    'A swap that accepts nearly any price is sandwiched: 215,000 dollars of 220,000 were lost in one (March 2025).',
  pages: ['https://coinrockmedia.com/news/crypto-trader-loses-215k-in-sandwich-attack-during-stablecoin-swap'],
  cases: (stage) =>
    Object.entries(asks(stage)).flatMap(([name, ask]) =>
      [0n, 1n].map((least) => ({
        name: `${name}, at least ${least}`,
        risks: RISKS.slippage,
        takesMoney: false,
        attack: ask(least, stage.user),
        twin: ask(LEAST, stage.user),
      })),
    ),
}

export const swapForAnother: Family = {
  name: 'swap whose proceeds go to another',
  source: 'A real router is called with the thief as recipient, so that the contract’s good name vouches for it.',
  pages: [],
  cases: (stage) =>
    Object.entries(asks(stage)).map(([name, ask]) => ({
      name,
      risks: [...RISKS.nothingBack, ...RISKS.otherRecipient],
      takesMoney: true,
      attack: ask(LEAST, stage.thief),
      twin: ask(LEAST, stage.user),
    })),
}
