import { concatHex, numberToHex, parseEther, parseUnits } from 'viem'
import { callOf, send, sendCalls } from '../ask.ts'
import type { BenignCase } from '../case.ts'
import type { Stage } from '../open-stage.ts'

/** Approvals of what is to be sold, swaps with a bound, wrapping, liquidity. */
export function exchanges(stage: Stage): readonly BenignCase[] {
  const { chain, user, contracts, coin, v3, permit2, soon, tokens } = stage
  const { dusd, weth, router } = contracts
  const spenders = { 'Uniswap V2': router, 'Uniswap V3': v3.router, Permit2: permit2 }
  const usd = (amount: string) => parseUnits(amount, 6)
  const back = [dusd.address, weth.address]
  const there = [weth.address, dusd.address]
  const single = (tokenIn: string, tokenOut: string, amountIn: bigint, amountOutMinimum: bigint) => {
    const pair = { tokenIn, tokenOut, fee: 3_000, recipient: user, deadline: soon }
    return callOf(v3.router, 'exactInputSingle', [{ ...pair, amountIn, amountOutMinimum, sqrtPriceLimitX96: 0n }])
  }
  return [
    ...Object.entries(spenders).flatMap(([name, { address }]) =>
      Object.entries({ dusd, weth, coin, silent: tokens.silent }).flatMap(([which, token]) =>
        ['10', '250'].map((amount) => ({
          name: `approve ${amount} ${which} for ${name}`,
          ask: send(user, callOf(token, 'approve', [address, parseUnits(amount, which === 'dusd' ? 6 : 18)])),
        })),
      ),
    ),
    ...Object.entries({ dusd, weth }).map(([which, token]) => ({
      name: `take the approval of ${which} back`,
      ask: send(user, callOf(token, 'approve', [stage.lure.address, 0n])),
    })),
    ...['0.05', '1', '4'].map((ether) => ({
      name: `ether for dusd by Uniswap V2, ${ether}`,
      ask: send(
        user,
        callOf(
          router,
          'swapExactETHForTokens',
          [(usd('3800') * parseEther(ether)) / parseEther('1'), there, user, soon],
          parseEther(ether),
        ),
      ),
    })),
    ...['10', '400', '2000'].map((amount) => ({
      name: `approve and sell ${amount} dusd in one batch`,
      ask: sendCalls(user, chain.chainId, [
        callOf(dusd, 'approve', [router.address, usd(amount)]),
        callOf(router, 'swapExactTokensForETH', [usd(amount), usd(amount) * 230_000_000n, back, user, soon]),
      ]),
    })),
    ...['100', '900'].map((amount) => ({
      name: `approve and sell ${amount} dusd by Uniswap V3 in one batch`,
      ask: sendCalls(user, chain.chainId, [
        callOf(dusd, 'approve', [v3.router.address, usd(amount)]),
        single(dusd.address, weth.address, usd(amount), usd(amount) * 230_000_000n),
      ]),
    })),
    ...['0.1', '2'].map((ether) => ({
      name: `ether for dusd by Uniswap V3, ${ether}`,
      ask: send(user, {
        ...single(weth.address, dusd.address, parseEther(ether), (usd('3800') * parseEther(ether)) / parseEther('1')),
        value: parseEther(ether),
      }),
    })),
    {
      name: 'ether for dusd by Uniswap V3 along a path',
      ask: send(
        user,
        callOf(
          v3.router,
          'exactInput',
          [
            {
              path: concatHex([weth.address, numberToHex(3_000, { size: 3 }), dusd.address]),
              recipient: user,
              deadline: soon,
              amountIn: parseEther('1'),
              amountOutMinimum: usd('3800'),
            },
          ],
          parseEther('1'),
        ),
      ),
    },
    ...['0.5', '7'].flatMap((ether) => [
      { name: `wrap ${ether} ether`, ask: send(user, callOf(weth, 'deposit', [], parseEther(ether))) },
      { name: `unwrap ${ether} ether`, ask: send(user, callOf(weth, 'withdraw', [parseEther(ether)])) },
    ]),
    {
      name: 'approve and provide liquidity in one batch',
      ask: sendCalls(user, chain.chainId, [
        callOf(dusd, 'approve', [router.address, usd('400')]),
        callOf(
          router,
          'addLiquidityETH',
          [dusd.address, usd('400'), usd('380'), parseEther('0.09'), user, soon],
          parseEther('0.1'),
        ),
      ]),
    },
    ...['1', '3'].map((ether) => ({
      name: `deposit ${ether} ether for shares`,
      ask: send(user, callOf(stage.shop, 'deposit', [], parseEther(ether))),
    })),
    { name: 'buy a coin from its maker', ask: send(user, callOf(coin, 'buy', [], parseEther('2'))) },
  ]
}
