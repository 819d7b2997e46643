import { parseEther, parseUnits } from 'viem'
import { callOf, send, sendCalls } from '../ask.ts'
import type { BenignCase } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { universalRouterBuys } from '../universal-router-asks.ts'

const FEE = 3_000

/** Swaps by Universal Router, by multicalls, and by a contract of unknown functions that keeps a hundredth. */
export function routers(stage: Stage): readonly BenignCase[] {
  const { chain, user, contracts, coin, v3, markets, tokens, soon } = stage
  const { dusd, weth } = contracts
  const { aggregator, pairs } = markets
  const buys = universalRouterBuys(stage)
  const ether = (amount: string) => parseEther(amount)
  const [dollars, coins] = [3_800n * 10n ** 6n, 1_900n * 10n ** 18n]
  const worth = (rate: bigint, wei: bigint) => (rate * wei) / 10n ** 18n
  const multicall = (name: string, inner: readonly (readonly [string, readonly unknown[]])[], wei = 0n) => ({
    name,
    ask: send(user, callOf(v3.router, 'multicall', [inner.map(([fn, args]) => callOf(v3.router, fn, args).data)], wei)),
  })
  const held = { recipient: `0x${'0'.repeat(40)}`, deadline: soon, fee: FEE, sqrtPriceLimitX96: 0n }
  return [
    ...['0.1', '1', '3'].flatMap((amount) => [
      {
        name: `ether for dusd by Universal Router and V3, ${amount}`,
        ask: send(user, buys.v3(dusd.address, FEE, ether(amount), worth(dollars, ether(amount)))),
      },
      {
        name: `ether for dusd by Universal Router and V2, ${amount}`,
        ask: send(user, buys.v2(dusd.address, ether(amount), worth(dollars, ether(amount)))),
      },
    ]),
    ...['0.2', '1'].flatMap((amount) => [
      {
        name: `ether for dusd by Universal Router in two halves, ${amount}`,
        ask: send(user, buys.halves(dusd.address, FEE, ether(amount), worth(dollars, ether(amount)))),
      },
      {
        name: `ether for a new coin by Universal Router, ${amount}`,
        ask: send(user, buys.v3(coin.address, FEE, ether(amount), worth(coins, ether(amount)))),
      },
      {
        name: `ether for a new coin by unknown functions, ${amount}`,
        ask: send(
          user,
          callOf(aggregator, 'fillOrderFor', [pairs[coin.address], 1n, worth(coins, ether(amount))], ether(amount)),
        ),
      },
    ]),
    {
      name: '1,000 dusd by Universal Router',
      ask: send(user, buys.v3Exact(dusd.address, FEE, parseUnits('1000', 6), ether('0.26'))),
    },
    multicall(
      'ether for dusd by Uniswap V3, held and swept',
      [
        [
          'exactInputSingle',
          [{ ...held, tokenIn: weth.address, tokenOut: dusd.address, amountIn: ether('1'), amountOutMinimum: 0n }],
        ],
        ['sweepToken', [dusd.address, dollars, user]],
      ],
      ether('1'),
    ),
    {
      name: 'approve and sell dusd by unknown functions in one batch',
      ask: sendCalls(user, chain.chainId, [
        callOf(dusd, 'approve', [aggregator.address, parseUnits('800', 6)]),
        callOf(aggregator, 'fillOrderWith', [
          pairs[dusd.address],
          dusd.address,
          parseUnits('800', 6),
          1n,
          ether('0.19'),
        ]),
      ]),
    },
    {
      name: 'approve and sell a new coin in one batch',
      ask: sendCalls(user, chain.chainId, [
        callOf(coin, 'approve', [contracts.router.address, ether('100')]),
        callOf(contracts.router, 'swapExactTokensForETH', [
          ether('100'),
          ether('0.048'),
          [coin.address, weth.address],
          user,
          soon,
        ]),
      ]),
    },
    {
      name: 'approve and sell a taxed coin in one batch',
      ask: sendCalls(user, chain.chainId, [
        callOf(tokens.taxed, 'approve', [contracts.router.address, ether('100')]),
        callOf(contracts.router, 'swapExactTokensForETHSupportingFeeOnTransferTokens', [
          ether('100'),
          ether('0.018'),
          [tokens.taxed.address, weth.address],
          user,
          soon,
        ]),
      ]),
    },
  ]
}
