import fc from 'fast-check'
import { concatHex, numberToHex, parseEther } from 'viem'
import { openDeployer } from '../../world/protocols/deployer.ts'
import { amounts, at } from '../amounts.ts'
import { call } from '../call.ts'
import { holderOf } from '../holder-of.ts'
import type { Ground } from '../open-ground.ts'
import type { Kinds, Turn } from '../plan.ts'

const USD = 10n ** 12n
const trio = ({ contracts, tokens }: Ground) => [contracts.weth, contracts.dusd, tokens.silent]
/** The two pools: wrapped ether, Demo USD, the silent token, one after another. */
const FEES = [3_000, 500]
const inUnits = (token: number, amount: bigint) => (token === 1 ? amount / USD : amount)
const terms = fc.record({ greedy: fc.nat(7), late: fc.nat(15) })
const until = ({ late }: { late: number }, { now }: Turn) => (late === 0 ? now - 1n : now + 600n)
const hop = fc.record({ pool: fc.nat(1), back: fc.boolean(), amount: amounts(parseEther('5')), terms })
const ends = (pool: number, back: boolean): readonly [number, number] => (back ? [pool + 1, pool] : [pool, pool + 1])

function single(
  turn: Turn,
  {
    pool,
    back,
    amount,
    terms: asked,
  }: { pool: number; back: boolean; amount: bigint; terms: { greedy: number; late: number } },
) {
  const [from, to] = ends(pool, back)
  const tokens = trio(turn.ground)
  return {
    tokenIn: at(tokens, from).address,
    tokenOut: at(tokens, to).address,
    fee: at(FEES, pool),
    recipient: turn.sender.address,
    deadline: until(asked, turn),
    amountIn: inUnits(from, amount),
    amountOutMinimum: asked.greedy === 0 ? 10n ** 30n : 0n,
    amountOut: inUnits(to, amount),
    amountInMaximum: asked.greedy === 0 ? 1n : 10n ** 30n,
    sqrtPriceLimitX96: 0n,
  }
}

const position = fc.record({
  pool: fc.nat(1),
  from: fc.integer({ min: -400, max: 400 }),
  width: fc.integer({ min: 0, max: 300 }),
  amount: amounts(parseEther('50')),
  terms,
})

export const uniswapV3: Kinds = {
  'Uniswap V3: swap of an exact amount': hop.map(
    (plan) => (turn) => call(turn.ground.v3.router, 'exactInputSingle', [single(turn, plan)]),
  ),
  'Uniswap V3: swap for an exact amount': hop.map(
    (plan) => (turn) => call(turn.ground.v3.router, 'exactOutputSingle', [single(turn, plan)]),
  ),
  'Uniswap V3: over both pools, in a multicall': fc
    .record({ amount: amounts(parseEther('1')), back: fc.boolean(), terms })
    .map(({ amount, back, terms: asked }) => (turn) => {
      const { router } = turn.ground.v3
      const [one, two, three] = trio(turn.ground).map(({ address }) => address)
      if (!one || !two || !three) throw new Error('no tokens')
      const fee = (value: number) => numberToHex(value, { size: 3 })
      const path = back ? [three, fee(500), two, fee(3_000), one] : [one, fee(3_000), two, fee(500), three]
      const amountOutMinimum = asked.greedy === 0 ? 10n ** 30n : 0n
      const common = { path: concatHex(path), deadline: until(asked, turn), amountIn: amount, amountOutMinimum }
      const swap = call(router, 'exactInput', [{ ...common, recipient: back ? router.address : turn.sender.address }])
      const rest = back ? call(router, 'unwrapWETH9', [0n, turn.sender.address]) : call(router, 'refundETH', [])
      return call(router, 'multicall', [[swap.data, rest.data]], back ? 0n : amount)
    }),
  'Uniswap V3: position made': position.map(({ pool, from, width, amount, terms: asked }) => (turn) => {
    const tokens = trio(turn.ground)
      .slice(pool, pool + 2)
      .toSorted((one, two) => (one.address < two.address ? -1 : 1))
    const [token0, token1] = tokens
    if (!token0 || !token1) throw new Error('no tokens')
    const spacing = pool === 0 ? 60 : 10
    const edges = { tickLower: from * spacing, tickUpper: (from + width) * spacing }
    const desired = { amount0Desired: amount / 1000n, amount1Desired: amount / 1000n }
    const whose = { recipient: turn.sender.address, deadline: until(asked, turn) }
    const pair = { token0: token0.address, token1: token1.address, fee: at(FEES, pool) }
    return call(turn.ground.v3.positions, 'mint', [
      { ...pair, ...edges, ...desired, amount0Min: 0n, amount1Min: 0n, ...whose },
    ])
  }),
  'Uniswap V3: position lowered and collected': fc
    .record({ tokenId: fc.bigInt(3n, 60n), permille: fc.bigInt(0n, 1_010n), terms })
    .map(({ tokenId, permille, terms: asked }) => async (turn) => {
      const { positions } = turn.ground.v3
      const { read } = openDeployer(turn.ground.chain)
      // The first two hold the pools' own liquidity; ids that nobody made yet revert.
      const made = await read<bigint>(positions, 'totalSupply', [])
      const id = made > 2n ? 3n + (tokenId % (made - 2n)) : tokenId
      const held = await read<readonly unknown[]>(positions, 'positions', [id]).catch(() => [])
      const liquidity = ((typeof held[7] === 'bigint' ? held[7] : 0n) * permille) / 1_000n
      const from = (await holderOf(turn, positions, id)) ?? turn.sender
      const lower = { tokenId: id, liquidity, amount0Min: 0n, amount1Min: 0n, deadline: until(asked, turn) }
      const most = 2n ** 128n - 1n
      const collect = { tokenId: id, recipient: from.address, amount0Max: most, amount1Max: most }
      const calls = [call(positions, 'decreaseLiquidity', [lower]).data, call(positions, 'collect', [collect]).data]
      return { from, ...call(positions, 'multicall', [calls]) }
    }),
  'Uniswap V3: quoted in a transaction': hop.map(({ pool, back, amount }) => ({ ground }) => {
    const [from, to] = ends(pool, back)
    const tokens = trio(ground)
    const asked = { tokenIn: at(tokens, from).address, tokenOut: at(tokens, to).address, fee: at(FEES, pool) }
    return call(ground.v3.quoter, 'quoteExactInputSingle', [
      { ...asked, amountIn: inUnits(from, amount), sqrtPriceLimitX96: 0n },
    ])
  }),
}
