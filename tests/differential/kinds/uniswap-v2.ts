import fc from 'fast-check'
import { parseEther } from 'viem'
import { amounts, at } from '../amounts.ts'
import { call } from '../call.ts'
import type { Ground } from '../open-ground.ts'
import type { Kinds, Turn } from '../plan.ts'

const USD = 10n ** 12n
/** Those with a pool against wrapped ether. */
const pooled = ({ contracts, tokens }: Ground) => [contracts.dusd, tokens.silent, tokens.taxed, tokens.rebasing]
const inUnits = (place: number, amount: bigint) => (place === 0 ? amount / USD : amount)
/** Now and then asks for more than the pool gives, or is late. */
const terms = fc.record({ greedy: fc.nat(7), late: fc.nat(15) })
const least = ({ greedy }: { greedy: number }) => (greedy === 0 ? 10n ** 30n : 0n)
const until = ({ late }: { late: number }, { now }: Turn) => (late === 0 ? now - 1n : now + 600n)

export const uniswapV2: Kinds = {
  'Uniswap V2: tokens bought with ether': fc
    .record({ token: fc.nat(3), amount: amounts(parseEther('2')), terms })
    .map(({ token, amount, terms: asked }) => (turn) => {
      const { contracts } = turn.ground
      const path = [contracts.weth.address, at(pooled(turn.ground), token).address]
      const args = [least(asked), path, turn.sender.address, until(asked, turn)]
      return call(contracts.router, 'swapExactETHForTokens', args, amount)
    }),
  'Uniswap V2: tokens sold for ether': fc
    .record({ token: fc.nat(3), amount: amounts(parseEther('500')), taxed: fc.boolean(), terms })
    .map(({ token, amount, taxed, terms: asked }) => (turn) => {
      const { contracts } = turn.ground
      const path = [at(pooled(turn.ground), token).address, contracts.weth.address]
      const args = [inUnits(token, amount), least(asked), path, turn.sender.address, until(asked, turn)]
      const name = taxed ? 'swapExactTokensForETHSupportingFeeOnTransferTokens' : 'swapExactTokensForETH'
      return call(contracts.router, name, args)
    }),
  'Uniswap V2: over two pools, for an exact amount': fc
    .record({
      from: fc.constantFrom(0, 0, 0, 1, 2, 3),
      to: fc.constantFrom(1, 1, 1, 2, 3),
      amount: amounts(parseEther('10')),
      terms,
    })
    .map(({ from, to, amount, terms: asked }) => (turn) => {
      const { contracts } = turn.ground
      const tokens = pooled(turn.ground)
      const path = [at(tokens, from).address, contracts.weth.address, at(tokens, to).address]
      const most = asked.greedy === 0 ? 1n : 10n ** 30n
      const args = [inUnits(to, amount), most, path, turn.sender.address, until(asked, turn)]
      return call(contracts.router, 'swapTokensForExactTokens', args)
    }),
  'Uniswap V2: liquidity given': fc
    .record({ token: fc.nat(3), amount: amounts(parseEther('100')), value: amounts(parseEther('1')), terms })
    .map(({ token, amount, value, terms: asked }) => (turn) => {
      const { contracts } = turn.ground
      const wanted = inUnits(token, amount)
      const args = [at(pooled(turn.ground), token).address, wanted, 0n, 0n, turn.sender.address, until(asked, turn)]
      return call(contracts.router, 'addLiquidityETH', args, value)
    }),
  'Uniswap V2: a pool made, and made again': fc
    .record({ one: fc.nat(4), two: fc.nat(4) })
    .map(({ one, two }) => ({ ground: { contracts, tokens } }) => {
      const all = [contracts.dusd, contracts.weth, tokens.taxed, tokens.rebasing, tokens.silent]
      return call(contracts.factory, 'createPair', [at(all, one).address, at(all, two).address])
    }),
}
